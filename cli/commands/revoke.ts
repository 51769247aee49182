import type { Command } from 'commander'
import { campaignIn } from '../campaign-id.ts'
import { order } from '../order.ts'
import { done, type Outcome, refused } from '../outcome.ts'

export const revokeCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('revoke')
    .argument('<id>', "the campaign's id")
    .argument('<person>', 'their number or mail address, as `answers` shows it')
    .summary('make the links one person was mailed useless')
    .description(
      'For a mail that was forwarded too far or went to the wrong person. Every link they have been mailed so far leads to the neutral page. Their answer ' +
        'stays, and the next mail to them has new links. Nobody is mailed.',
    )
    .action((id: string, person: string) => run(() => revoke(id, person)))

async function revoke(id: string, person: string): Promise<Outcome> {
  const revoked = await order('revoke', { campaign: campaignIn(id), person })
  if (revoked.outcome === 'refused') return refused(revoked.problems, 'Intet er ændret:')
  const { number, name, email } = revoked
  return done(
    { revoked: true, number },
    `De links, ${name} <${email}> har fået indtil nu, virker ikke mere. Svaret står ved magt, og den næste mail har nye links.`,
  )
}
