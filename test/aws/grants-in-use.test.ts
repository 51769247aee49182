import { expect, test } from 'vitest'
import { withoutReason } from './grants-in-use.ts'

const granted = ['site may dynamodb:Query', 'sweep may sqs:SendMessage']
const reasons = ['* may dynamodb:Query', 'sweep may sqs:SendMessage']
const leftToChance = new Set(['sweep may sqs:SendMessage', 'sweep may x:Nothing'])

test.each([
  ['a reason for each', granted, reasons, []],
  ['a right without one', [...granted, 'desk may s3:GetObject'], reasons, ['nothing uses it: desk may s3:GetObject']],
  ['one for what is used', ['sweep may sqs:SendMessage'], reasons, ['a reason nobody needs: * may dynamodb:Query']],
  ['one for what may be used this time, and was', ['site may dynamodb:Query'], reasons, []],
  ['one for what nobody may', granted, [...reasons, 'sweep may x:Nothing'], ['a reason nobody needs: sweep may x:Nothing']],
])('%s', (_, idle, given, found) => {
  expect(withoutReason(idle, given, { leftToChance, granted })).toEqual(found)
})
