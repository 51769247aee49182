import type { Command } from 'commander'
import { loadPersons } from '../../functions/audience/store.ts'
import { type Campaign, loadCampaign } from '../../functions/campaign/store.ts'
import { approve, type Decided, refuse } from '../../functions/staff/decide-pending.ts'
import type { PersonNumber } from '../../functions/values/ids.ts'
import { campaignIn } from '../campaign-id.ts'
import { done, type Outcome, refused, unknownCampaign } from '../outcome.ts'
import { type ReachedHouse, reachHouse } from '../reach-house.ts'

type Run = (command: () => Promise<Outcome>) => Promise<void>

export const approveCommand = (program: Command, run: Run) =>
  command(program, 'approve', 'say yes to somebody who awaits approval; they are mailed').action((id: string, person: string) =>
    run(() => decide(id, person, 'approve')),
  )

export const refuseCommand = (program: Command, run: Run) =>
  command(program, 'refuse', 'say no to somebody who awaits approval; they are mailed').action((id: string, person: string) =>
    run(() => decide(id, person, 'refuse')),
  )

const command = (program: Command, name: string, summary: string) =>
  program
    .command(name)
    .argument('<id>', "the campaign's id")
    .argument('<person>', 'their number or mail address, as `answers` shows it')
    .summary(summary)
    .description(
      'For somebody whose role is not among those the letter is to, or who asked after the deadline. Yes gives them a seat if there is one, else a place ' +
        'in the waiting list; no tells them so kindly.',
    )

async function decide(id: string, person: string, what: 'approve' | 'refuse'): Promise<Outcome> {
  const house = await reachHouse()
  const campaign = await loadCampaign(house, campaignIn(id))
  if (!campaign) return unknownCampaign(id)
  const number = await numberOf(house, campaign, person)
  const decided: Decided =
    number === undefined ? { outcome: 'nobody' } : await (what === 'approve' ? approve : refuse)(house, campaign.id, number, 'staff:cli')
  await house.settle()
  switch (decided.outcome) {
    case 'committed': {
      const { status } = decided.person.answer
      const says =
        status === 'registered'
          ? 'har fået en plads'
          : status === 'waitlisted'
            ? 'står nu på ventelisten, for der var ingen plads'
            : 'har fået nej'
      return done({ number, status }, `${decided.person.name} ${says} og får besked på mail.`)
    }
    case 'refused':
      return decided.because === 'full'
        ? problem(person, 'FULL', 'Der er ingen ledig plads, og ingen venteliste at stå på.')
        : problem(person, 'REFUSED', 'Mødet er begyndt eller aflyst, så ingen kan få en plads.')
    case 'nobody':
      return problem(person, 'UNKNOWN-PERSON', 'Der er ingen med det nummer eller den mailadresse.')
    default:
      return problem(person, 'NOT-PENDING', 'Personen afventer ikke godkendelse.')
  }
}

const problem = (at: string, code: string, says: string): Outcome => refused([{ at, code, level: 'blocker', says }], 'Intet er ændret:')

async function numberOf(house: ReachedHouse, { id, highest }: Campaign, person: string): Promise<PersonNumber | undefined> {
  if (/^\d+$/.test(person)) return Number(person) as PersonNumber
  return (await loadPersons(house, id, 1, highest)).find(({ email }) => email === person.toLowerCase())?.number
}
