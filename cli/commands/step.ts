import type { Command } from 'commander'
import type { StepDecision } from '../../functions/staff/held-step.ts'
import { campaignIn } from '../campaign-id.ts'
import { leftOutInWords } from '../left-out.ts'
import { order } from '../order.ts'
import { done, doneBut, type Outcome, refused, WrongUse } from '../outcome.ts'
import { mailingTitle } from '../standing-words.ts'
import { wholeNumber } from '../whole-number.ts'

export const stepCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('step')
    .argument('<id>', "the campaign's id: its folder's name")
    .argument('<step>', 'a mailing that was held, as status names it: programme, programme.2')
    .argument('<decision>', 'send or leave-out')
    .option('--yes <n>', 'send it; N is how many it goes to, as the dry run says')
    .summary('a mailing that was held: send it now, or leave it out')
    .description(
      'A mailing whose day is over in a new plan, or that became too late, waits for you. send shows how many it goes to; with --yes it goes out at once, ' +
        'and whoever had it before does not get it again. leave-out lets it fall away and mails nobody.',
    )
    .action((id: string, step: string, decision: string, { yes }: { yes?: string }) => run(() => decide(id, step, decision, yes)))

const decisions: Record<string, StepDecision> = { send: 'sendNow', 'leave-out': 'leaveOut' }

async function decide(word: string, step: string, typed: string, yes: string | undefined): Promise<Outcome> {
  const decision = decisions[typed]
  if (!decision) throw new WrongUse('Skriv send eller leave-out efter mailens navn.')
  const confirmed = yes === undefined ? null : wholeNumber('--yes', yes)
  const id = campaignIn(word)
  const decided = await order('decide-step', { campaign: id, step: step.replace('.', '#'), decision, confirmed })
  switch (decided.outcome) {
    case 'refused':
      return refused(decided.problems, 'Intet er ændret:')
    case 'alreadySo':
      return done({ alreadySo: true }, 'Den venter ikke på jer. Intet er ændret.')
    case 'leftOut':
      return done({ step, leftOut: true }, `${mailingTitle(decided.step.name, decided.step)} udgår. Ingen får den.`)
    case 'dryRun': {
      const { sends, leftOut } = decided
      const says = [`${mailingTitle(decided.step.name, decided.step)} går til ${sends}.`, leftOutInWords(leftOut)]
        .filter(Boolean)
        .join('\n')
      return done({ step, sends, leftOut }, `${says}\nIntet er sendt. Send den med: indbyd step ${word} ${step} send --yes ${sends}`)
    }
    default: {
      const { sends, leftOut, problems } = decided
      return doneBut(
        problems,
        { step, sends, leftOut, sent: true },
        `${mailingTitle(decided.step.name, decided.step)} er på vej til ${sends}.`,
      )
    }
  }
}
