import type { Command } from 'commander'
import type { DoubtDecision } from '../../functions/staff/decide-doubt.ts'
import type { ShownDoubt } from '../../functions/staff/doubts.ts'
import { campaignIn } from '../campaign-id.ts'
import { order } from '../order.ts'
import { done, doneBut, notFound, type Outcome, refused, WrongUse } from '../outcome.ts'

export const doubtsCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('doubts')
    .argument('<id>', "the campaign's id")
    .argument('[decision]', 'send-again or leave')
    .argument('[doubt]', 'which, as the list names it')
    .summary('mails nobody knows of whether they were sent; send them again or leave them')
    .description(
      'Lists the mails whose sending was cut off and of which the mail service has told nothing, with the people in them. Nobody is mailed again by itself: ' +
        'send-again mails them once more, so that some may get it twice; leave closes the doubt.',
    )
    .action((id: string, decision?: string, doubt?: string) => run(() => (decision ? decide(id, decision, doubt) : list(id))))

async function list(id: string): Promise<Outcome> {
  const asked = await order('doubts', { campaign: campaignIn(id) })
  if (asked.outcome === 'refused') return notFound(asked.problems)
  const { doubts } = asked
  if (doubts.length === 0) return done({ doubts }, 'Ingen mails er i tvivl.')
  return done({ doubts }, doubts.map(doubt => printed(doubt, id)).join('\n\n'))
}

const printed = ({ doubt, state, people }: ShownDoubt, id: string): string =>
  [
    `${doubt}: ${people.length === 1 ? 'én person' : `${people.length} personer`}${state === 'inDoubt' ? ' (vent: mailtjenesten siger måske stadig noget)' : ''}`,
    ...people.map(({ name, email }) => `  ${name} <${email}>`),
    ...(state === 'unknown' ? howToDecide(doubt, id) : []),
  ].join('\n')

const howToDecide = (doubt: string, id: string): string[] => [
  `  Send den igen: indbyd doubts ${id} send-again ${doubt}`,
  `  Lad det ligge: indbyd doubts ${id} leave ${doubt}`,
]

const decisions: Record<string, DoubtDecision> = { 'send-again': 'sendAgain', leave: 'leave' }

async function decide(id: string, typed: string, doubt: string | undefined): Promise<Outcome> {
  const decision = decisions[typed]
  if (!decision || !doubt)
    throw new WrongUse(`Skriv send-again eller leave, og hvilken tvivl det gælder. Se dem alle med: indbyd doubts ${id}`)
  const decided = await order('decide-doubt', { campaign: campaignIn(id), doubt, decision })
  if (decided.outcome === 'refused') return refused(decided.problems, 'Intet er ændret:')
  const says = decision === 'leave' ? 'De får ikke mailen igen.' : `Mailen er på vej igen til ${decided.people}. Nogle kan få den to gange.`
  return doneBut(decided.problems, { doubt, decision: typed, people: decided.people }, says)
}
