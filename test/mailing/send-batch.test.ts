import { expect, test } from 'vitest'
import { stepKey } from '../../functions/campaign/store.ts'
import { sendBatches } from '../../functions/mailing/send-batches.ts'
import { letter002, openTestHouse } from '../house.ts'

test('a batch queued under an older plan mails nobody, one of the plan in force does', async () => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 3 })
  await house.launches({ letter, recipients })
  const { platform } = house.house
  await platform.table.write({ update: stepKey(letter.id, 'reminder-1'), set: { version: 2, state: 'sending', invitedTo: 3 } })
  const batch = { campaign: letter.id, step: 'reminder-1', batch: 0 } as const
  expect(await sendBatches(platform, { ...batch, version: 1 })).toEqual({ otherPlan: 1 })
  expect(await house.mails({ mailing: 'reminder-1' })).toEqual([])
  expect(await sendBatches(platform, { ...batch, version: 2 })).toEqual({ sent: 1 })
  expect(await house.mails({ mailing: 'reminder-1' })).toHaveLength(3)
})
