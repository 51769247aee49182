import type { Command } from 'commander'
import { campaignIn } from '../campaign-id.ts'
import { leftOutInWords } from '../left-out.ts'
import { order } from '../order.ts'
import { done, notFound, type Outcome } from '../outcome.ts'
import { answersInWords, campaignWords, fatesInWords, mailingTitle, stepWords } from '../standing-words.ts'

export const statusCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('status')
    .argument('<id>', "the campaign's id: its folder's name")
    .summary('how a campaign stands: steps, mailed, left out and why, answers')
    .description(
      'Every mailing with when, to how many, who was left out and why, and what became of the mails; and how many have answered what.',
    )
    .action((id: string) => run(() => status(id)))

async function status(id: string): Promise<Outcome> {
  const asked = await order('status', { campaign: campaignIn(id) })
  if (asked.outcome === 'refused') return notFound(asked.problems)
  const found = asked.overview
  const steps = found.steps.map(({ step, local, state, sent, leftOut, refused, inDoubt, unknown, told, ...of }) => {
    const became = fatesInWords({ ...told, refused, inDoubt, unknown })
    const counts = state === 'planned' ? [] : [`til ${sent}${became && ` (${became})`}`, leftOutInWords(leftOut)]
    return [`  ${local.padEnd(46)}`, mailingTitle(step, of).padEnd(20), stepWords[state].padEnd(8), ...counts].join(' ').trimEnd()
  })
  return done(
    found,
    [
      `${found.title || id} (${campaignWords[found.state]}, ${found.version}. udgave af brevet)`,
      `${found.recipients} modtagere: ${answersInWords(found.answers) || 'ingen endnu'}`,
      ...(found.paused ? [`Udsendelserne er sat på pause. Lad dem gå videre med: indbyd resume ${found.id}`] : []),
      ...steps,
    ].join('\n'),
  )
}
