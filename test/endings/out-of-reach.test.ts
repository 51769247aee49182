import { expect, test } from 'vitest'
import { loadOutOfReach } from '../../functions/audience/out-of-reach.ts'
import { everyRow } from '../every-row.ts'
import { letter002, openTestHouse } from '../house.ts'

test('an address mails did not reach is known to the next list, as a fingerprint and for a year', async () => {
  await using house = await openTestHouse()
  const first = letter002({ people: 3 })
  await house.launches(first)
  for (const [nth, type] of [
    ['1', 'bounce'],
    ['2', 'complaint'],
  ] as const) {
    const [mail] = await house.mails({ to: `p${nth}@kommune.example` })
    await house.house.ses.report(mail!.messageId, type, type === 'bounce' ? { bounceType: 'Permanent', bounceSubType: 'General' } : {})
  }
  await house.house.settle()
  const next = { letter: { ...first.letter, id: 'naeste' as typeof first.letter.id }, recipients: first.recipients }
  const { report } = await house.imports(next, { dryRun: true })
  const named = report.outOfReach.map(({ row, email, because }) => [row, email, because])
  expect(named).toEqual([
    [2, 'p1@kommune.example', 'bounced'],
    [3, 'p2@kommune.example', 'complained'],
  ])
  const fingerprints = Object.keys((await everyRow(house)).rows).filter(key => key.startsWith('BOUNCES'))
  expect(fingerprints).toEqual([expect.stringMatching(/^BOUNCES [0-9a-f]{32}$/), expect.stringMatching(/^BOUNCES [0-9a-f]{32}$/)])
  // Staff decide: the list is taken in as it is.
  expect((await house.imports(next)).report.new).toBe(3)
  await house.turnsTo('2027-03-18T01:00:00Z')
  expect((await loadOutOfReach(house.house.platform)).length).toBe(2)
  await house.turnsTo('2027-03-18T03:00:00Z')
  expect(await loadOutOfReach(house.house.platform)).toEqual([])
})
