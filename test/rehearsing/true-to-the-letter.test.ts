import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadPersons } from '../../functions/audience/store.ts'
import { loadCampaign, loadLetter, loadSteps } from '../../functions/campaign/store.ts'
import { loadVersions } from '../../functions/documents/store.ts'
import { mailsOf, rehearsalOf } from '../../functions/rehearsing/rehearsal.ts'
import { campaignIdFrom, type PersonNumber } from '../../functions/values/ids.ts'
import { letterFrom, openTestHouse, peopleCsv } from '../house.ts'
import { inState } from '../step.ts'

const id = campaignIdFrom('aften')

const letterWith = ({ days, seats, waiting }: Play): string => `---
title: Aften om genoptræning
kind: temamøde
sender: Sekretariatet <sekretariatet@indbyd.example>
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
sessions:
${['2026-05-04', '2026-05-06']
  .slice(0, days)
  .map(
    date =>
      `  - { id: d${date.slice(-2)}, date: ${date}, time: 16.00-18.00, venue: "Salen, Torvet 1, 2620 Albertslund", capacity: ${seats} }\n`,
  )
  .join('')}deadline: 2026-04-15
${waiting ? 'waiting-list: { offer-lasts: 2 days }\n' : ''}---
Kære {{greeting}}

Kom og hør om genoptræning. I svarer her:

{{answer}}

Med venlig hilsen
Sekretariatet
`

interface Play {
  people: number
  days: 1 | 2
  seats: number
  waiting: boolean
  registers: number
  declines: number[]
}

const plays: fc.Arbitrary<Play> = fc.record({
  people: fc.integer({ min: 3, max: 9 }),
  days: fc.constantFrom(1 as const, 2 as const),
  seats: fc.integer({ min: 1, max: 4 }),
  waiting: fc.boolean(),
  registers: fc.integer({ min: 0, max: 100 }),
  declines: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 2 }),
})

/**
 * Rehearses, launches, lets people answer as was supposed, and turns the clock to the day after.
 */
async function playAndCompare(play: Play): Promise<void> {
  await using test = await openTestHouse()
  const { platform } = test.house
  await test.launches({ letter: letterFrom(letterWith(play), 'aften'), recipients: peopleCsv(play.people) })
  const [campaign, letter, steps, versions] = await Promise.all([
    loadCampaign(platform, id),
    loadLetter(platform, id, { consistent: true }),
    loadSteps(platform, id),
    loadVersions(platform, id),
  ])
  const persons = await loadPersons(platform, id, 1, campaign!.highest)
  const declines = play.declines as PersonNumber[]
  const stage = {
    letter: letter!,
    // As it stood before the launch sent anything.
    steps: steps.map(step => inState(step, 'planned')),
    persons,
    invitedTo: campaign!.invitedTo,
    documents: versions.map(({ document }) => document),
    now: test.house.clock.now(),
    whatIf: { registers: play.registers, declines },
  }
  const rehearsal = rehearsalOf(stage)

  if (rehearsal.answersAt) await test.turnsTo(rehearsal.answersAt)
  for (const { kind, number } of rehearsal.notices) {
    const guest = test.guest(persons.find(person => person.number === number)!.email)
    const session = sessionSupposed(stage, number)
    await guest.posts(kind === 'declined' ? { action: 'decline' } : { action: 'register', who: 'me', session })
  }
  await test.turnsTo('2026-05-08T10:00:00Z')

  for (const { number, email } of persons) {
    const got = (await test.mails({ to: email, campaign: id }))
      .map(mail => ({ mailing: mail.mailing, at: mail.sentAt }))
      .filter(({ mailing }) => mailing !== 'waiting-over' && mailing !== 'staff-notice')
    const said = mailsOf(rehearsal, number).map(({ mailing, at }) => ({ mailing: nameOf(mailing), at }))
    expect({ number, mails: got }).toEqual({ number, mails: said })
  }
}

const nameOf = (run: string): string => run.replace(/#\d+$/, '')

function sessionSupposed(stage: Parameters<typeof rehearsalOf>[0], number: PersonNumber): string {
  const played = rehearsalOf(stage).steps.find(({ step, readers }) => step.name === 'programme' && readers.includes(number))
  return played?.step.sessions?.[0] ?? stage.letter.sessions[0].id
}

test('after a launch everybody has got what the rehearsal said, when it said', async () => {
  await fc.assert(fc.asyncProperty(plays, playAndCompare), { numRuns: 4 })
})
