import type { Command } from 'commander'
import { campaignIn } from '../campaign-id.ts'
import { order } from '../order.ts'
import { done, type Outcome, refused } from '../outcome.ts'

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
  const decided = await order(what, { campaign: campaignIn(id), person })
  if (decided.outcome === 'refused') return refused(decided.problems, 'Intet er ændret:')
  const { number, status, name } = decided
  const says =
    status === 'registered'
      ? 'har fået en plads'
      : status === 'waitlisted'
        ? 'står nu på ventelisten, for der var ingen plads'
        : 'har fået nej'
  return done({ number, status }, `${name} ${says} og får besked på mail.`)
}
