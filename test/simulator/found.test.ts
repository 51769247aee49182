import { expect, test } from 'vitest'
import type { PlacedFault } from './faults.ts'
import { simulate } from './simulate.ts'

// What the simulator has found, each come down to the one fault it takes. The letters of seed 9 go
// out an hour after their launch.

const minute = 60_000

test('a mailing whose start was written, and the answer to that was lost, goes out all the same and at once', async () => {
  const lost: PlacedFault[] = ['timetable/UpdateItem#1:lost']
  const { violations, faults, story } = await simulate(9, lost)
  expect([faults, violations]).toEqual([lost, []])
  const invited = story.mails.filter(({ tags }) => tags.mailing === 'invitation').slice(0, story.campaign.people.length)
  expect(invited).toHaveLength(story.campaign.people.length)
  for (const { at } of invited) expect(at - Date.parse(story.campaign.launch)).toBeLessThan(70 * minute)
})
