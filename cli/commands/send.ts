import { basename } from 'node:path'
import { type Command, Option } from 'commander'
import { type MessageReaders, messageReaders } from '../../functions/letter/step.ts'
import type { OutcomeOf } from '../../functions/staff/acts.ts'
import type { Problem } from '../../functions/values/problem.ts'
import { campaignIn } from '../campaign-id.ts'
import { leftOutInWords } from '../left-out.ts'
import { order } from '../order.ts'
import { done, doneBut, listed, type Outcome, refused } from '../outcome.ts'
import { readPasted } from '../pasted-file.ts'
import { wholeNumber } from '../whole-number.ts'

interface Options {
  to: MessageReaders
  text: string
  yes?: string
}

export const sendCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('send')
    .argument('<id>', "the campaign's id: its folder's name")
    .addOption(
      new Option(
        '--to <whom>',
        'registered; toReconfirm: of those, who have not said whether they still come; unanswered; all: everyone on the list or taking part, those who declined too',
      )
        .choices(messageReaders)
        .makeOptionMandatory(),
    )
    .requiredOption(
      '--text <file>',
      'what to write, in Markdown as in a letter; a heading at the top is the subject (- reads what is piped in)',
    )
    .option('--yes <n>', 'send it; N is how many it reaches, as the dry run says')
    .summary('write to people besides the timetable')
    .description(
      'Shows the subject, how the text begins, how many it reaches and who is left out and why; with --yes it goes out at once. The facts of the meeting ' +
        'and the way to the own page are added as in every mail. {{greeting}}, {{name}}, {{municipality}}, {{role}}, {{deadline}} and {{answer}} are ' +
        'filled in as in a letter. Who has opted out is written to only when registered.',
    )
    .action((id: string, options: Options) => run(() => sendFile(id, options)))

async function sendFile(word: string, { to, text: file, yes }: Options): Promise<Outcome> {
  const confirmed = yes === undefined ? null : wholeNumber('--yes', yes)
  const text = readPasted(file)
  return told(await order('send', { campaign: campaignIn(word), to, text, confirmed }), { file, word, to })
}

function told(sent: OutcomeOf<'send'>, { file, word, to }: { file: string; word: string; to: MessageReaders }): Outcome {
  const inFile = (problem: Problem): Problem => ({ ...problem, at: problem.at.replace('letter.md', basename(file)) })
  switch (sent.outcome) {
    case 'refused':
      return refused(sent.problems.map(inFile), 'Ingen har fået mail:')
    case 'alreadySent':
      return done({ alreadySent: true, at: sent.at }, 'Den samme tekst er sendt til de samme det sidste døgn. Ingen har fået mere mail.')
    default: {
      const { message, sends, leftOut, outcome } = sent
      const subject = message.subject ?? `(emnet dannes af brevet: ${sent.title})`
      const warnings = sent.warnings.map(inFile)
      const begins = message.text.trim().split('\n').slice(0, 6)
      return doneBut(
        sent.problems,
        {
          sent: outcome === 'sent',
          subject: message.subject,
          text: message.text,
          sends,
          leftOut,
          ...(warnings.length > 0 && { warnings }),
        },
        [
          `Emne: ${subject}`,
          ...begins.map(line => `  ${line}`),
          '',
          outcome === 'sent' ? `Sendt til ${sends}.` : `Den sendes til ${sends}.`,
          leftOutInWords(leftOut, to),
          listed(warnings),
          ...(outcome === 'sent' ? [] : [`Intet er sendt. Send den med: indbyd send ${word} --to ${to} --text ${file} --yes ${sends}`]),
        ]
          .filter((line, index) => line !== '' || index > 0)
          .join('\n'),
      )
    }
  }
}
