import type { Command } from 'commander'
import type { ShownMail } from '../../functions/staff/inbox.ts'
import { campaignIn } from '../campaign-id.ts'
import { order } from '../order.ts'
import { done, notFound, type Outcome, refused, WrongUse } from '../outcome.ts'

export const inboxCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('inbox')
    .argument('<id>', "the campaign's id")
    .argument('[decision]', 'accept or dismiss')
    .argument('[mail]', 'which, as the list names it')
    .summary('mails and calendar answers that came in; make one so, or put it aside')
    .description(
      'Lists what came in by mail and from calendars, and what became of each. What a proven answer of a calendar says is done at once; the rest waits for ' +
        'somebody: accept does what the mail seems to mean, by the rules of the person’s own page; dismiss puts it aside.',
    )
    .action((id: string, decision?: string, mail?: string) => run(() => (decision ? decide(id, decision, mail) : list(id))))

async function list(id: string): Promise<Outcome> {
  const asked = await order('inbox', { campaign: campaignIn(id) })
  if (asked.outcome === 'refused') return notFound(asked.problems)
  const { mails } = asked
  if (mails.length === 0) return done({ mails }, 'Ingen mails er kommet ind.')
  const waits = mails.filter(waitsForStaff)
  return done({ mails }, [...mails.map(mail => printed(mail, id)), counted(waits.length)].join('\n\n'))
}

const waitsForStaff = ({ verdict, settled }: ShownMail): boolean => !settled && (verdict === 'proposed' || verdict === 'needsEyes')

const counted = (waits: number): string =>
  waits === 0 ? 'Ingen af dem venter på jer.' : waits === 1 ? 'Én venter på jer.' : `${waits} venter på jer.`

const printed = (mail: ShownMail, id: string): string =>
  [
    `${mail.name || mail.from}${mail.number === null ? '' : ` (nr. ${mail.number})`}: ${mail.subject || 'uden emne'}`,
    `  ${mail.says}`,
    ...(waitsForStaff(mail)
      ? [
          ...(mail.offers && mail.number !== null ? [`  Gør det: indbyd inbox ${id} accept ${mail.id}`] : []),
          `  Læg den til side: indbyd inbox ${id} dismiss ${mail.id}`,
        ]
      : []),
  ].join('\n')

async function decide(id: string, decision: string, mail: string | undefined): Promise<Outcome> {
  if ((decision !== 'accept' && decision !== 'dismiss') || !mail)
    throw new WrongUse(`Skriv accept eller dismiss, og hvilken mail det gælder. Se dem alle med: indbyd inbox ${id}`)
  const decided = await order('settle-mail', { campaign: campaignIn(id), mail, decision })
  if (decided.outcome === 'refused') return refused(decided.problems, 'Intet er ændret:')
  if (decided.outcome === 'alreadySo') return done({ mail, alreadySo: true }, 'Det er allerede afgjort.')
  return done({ mail, decision }, decision === 'accept' ? 'Det er gjort, og personen får besked på mail.' : 'Mailen er lagt til side.')
}
