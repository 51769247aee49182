import type { Command } from 'commander'
import { printedLocal } from '../../functions/schedule/printed-dates.ts'
import { type WhyOfPerson, whyOfPerson } from '../../functions/staff/why-of-person.ts'
import type { Instant } from '../../functions/values/instant.ts'
import { campaignIn } from '../campaign-id.ts'
import { done, type Outcome, refused, unknownCampaign } from '../outcome.ts'
import { reachHouse } from '../reach-house.ts'
import { fateInWords } from '../why-words.ts'

export const whyCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('why')
    .argument('<id>', "the campaign's id")
    .argument('<address>', 'a mail address or a number, as `answers` shows it')
    .argument('[step]', 'only this mailing: invitation, reminder-1, confirmation, …')
    .summary('why somebody did or did not get a mail')
    .action((id: string, address: string, step?: string) => run(() => why(id, address, step)))

async function why(id: string, address: string, step?: string): Promise<Outcome> {
  const answer = await whyOfPerson(await reachHouse(), campaignIn(id), address, step)
  if (answer.outcome === 'noCampaign') return unknownCampaign(id)
  if (answer.outcome === 'noPerson')
    return refused(
      [{ at: address, code: 'UNKNOWN-PERSON', level: 'blocker', says: 'Der er ingen med den mailadresse eller det nummer.' }],
      '',
    )
  return done(answer.why, printed(answer.why))
}

const printed = ({ number, name, email, mails }: WhyOfPerson): string =>
  [
    `${name} <${email}>, nr. ${number}`,
    ...mails.map(mail => `  ${localTime(mail.at).padEnd(46)} ${mail.mailing.padEnd(15)} ${fateInWords(mail)}`),
    ...(mails.length === 0 ? ['  Ingen mails.'] : []),
  ].join('\n')

function localTime(at: Instant): string {
  const { date, time } = printedLocal(at, 'da')
  return `${date.long} ${time}`
}
