import { expect, test } from 'vitest'
import { personKey } from '../../functions/audience/store.ts'
import { largestBatch, numbersOf } from '../../functions/mailing/batch.ts'
import { campaignIdFrom, type PersonNumber } from '../../functions/values/ids.ts'

test('no batch of fifty lies in two partitions, so one query reads it', () => {
  const partitionOf = (number: number) => personKey(campaignIdFrom('002'), number as PersonNumber).pk
  for (const batch of [0, 99, 100, 199, 1999]) {
    const [first, last] = numbersOf(batch, largestBatch)
    expect(partitionOf(first), `${first} and ${last}`).toBe(partitionOf(last))
  }
  expect(partitionOf(5000)).not.toBe(partitionOf(5001))
})
