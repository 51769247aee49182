import type { Command } from 'commander'
import type { WhyOfPerson } from '../../functions/staff/why-of-person.ts'
import { fateInWords, reasonInWords } from '../../functions/staff/why-words.ts'
import { campaignIn } from '../campaign-id.ts'
import { localMoment } from '../local-moment.ts'
import { order } from '../order.ts'
import { done, notFound, type Outcome } from '../outcome.ts'
import { mailingTitle } from '../standing-words.ts'

export const whyCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('why')
    .argument('<id>', "the campaign's id")
    .argument('<address>', 'a mail address or a number, as `answers` shows it')
    .argument('[step]', 'only this mailing: invitation, reminder-1, confirmation, …')
    .summary('why somebody did or did not get a mail')
    .description('Every mail they have had, will have or were left out of, with when, what became of it, and the reason.')
    .action((id: string, address: string, step?: string) => run(() => why(id, address, step)))

async function why(id: string, address: string, step?: string): Promise<Outcome> {
  const answer = await order('why', { campaign: campaignIn(id), person: address, ...(step !== undefined && { step }) })
  if (answer.outcome === 'refused') return notFound(answer.problems)
  return done(answer.why, printed(answer.why, step))
}

const printed = ({ number, name, email, suppression, mails }: WhyOfPerson, step: string | undefined): string =>
  [
    `${name} <${email}>, nr. ${number}`,
    ...(suppression ? [`  Får ikke flere invitationer og påmindelser: ${reasonInWords(suppression)}`] : []),
    ...mails.map(mail => `  ${localMoment(mail.at).padEnd(46)} ${mailingTitle(mail.mailing, mail).padEnd(34)} ${fateInWords(mail)}`),
    ...(mails.length === 0 ? [step ? `  Ingen mail, der hedder ${step}.` : '  Ingen mails.'] : []),
  ].join('\n')
