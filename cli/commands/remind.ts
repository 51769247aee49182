import type { Command } from 'commander'
import { campaignIn } from '../campaign-id.ts'
import { leftOutInWords } from '../left-out.ts'
import { order } from '../order.ts'
import { done, doneBut, type Outcome, refused } from '../outcome.ts'
import { mailingTitle } from '../standing-words.ts'
import { wholeNumber } from '../whole-number.ts'

interface Options {
  dryRun: boolean
  yes?: string
}

export const remindCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('remind')
    .argument('<id>', "the campaign's id: its folder's name")
    .option('--dry-run', 'only say how many it would reach, and who is left out and why', false)
    .option('--yes <n>', 'how many it reaches, typed by you; needed when the invitation is less than two days old')
    .summary('remind those who have not answered, now')
    .description(
      'Sends a reminder beside the timetable, at once, to those who have not answered. Refused when registration is closed or closes within six hours, ' +
        'and when another reminder goes out the same day.',
    )
    .action((id: string, options: Options) => run(() => remindNow(id, options)))

async function remindNow(word: string, { dryRun, yes }: Options): Promise<Outcome> {
  const confirmed = yes === undefined ? null : wholeNumber('--yes', yes)
  const id = campaignIn(word)
  const reminded = await order('remind', { campaign: id, dryRun, confirmed })
  if (reminded.outcome === 'refused') return refused(reminded.problems, 'Ingen er mindet:')
  const { sends, leftOut } = reminded
  const says = (text: string) => [text, leftOutInWords(leftOut)].filter(Boolean).join('\n')
  switch (reminded.outcome) {
    case 'nobody':
      return done({ reminded: false, sends, leftOut }, says('Alle har svaret, så der er ingen at minde.'))
    case 'dryRun': {
      const { step, asks } = reminded
      const next = asks ? asks.says : `Send den med: indbyd remind ${id}`
      return done(
        { reminded: false, step: step.name, sends, leftOut },
        `${says(`${sends} vil få en påmindelse.`)}\nIntet er sendt. ${next}`,
      )
    }
    case 'reminded':
      return doneBut(
        reminded.problems,
        { reminded: true, step: reminded.step.name, sends, leftOut },
        says(`${sends} får en påmindelse (${mailingTitle(reminded.step.name)}).`),
      )
  }
}
