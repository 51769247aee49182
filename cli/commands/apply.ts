import type { Command } from 'commander'
import { systemClock } from '../../functions/platform/clock.ts'
import type { OutcomeOf } from '../../functions/staff/acts.ts'
import type { Edited } from '../../functions/staff/apply.ts'
import type { Problem } from '../../functions/values/problem.ts'
import { readFolder } from '../campaign-folder.ts'
import { folderOrder } from '../folder-order.ts'
import { order } from '../order.ts'
import { done, doneBut, listed, type Outcome, refused } from '../outcome.ts'
import { mailingTitle, stepWords } from '../standing-words.ts'
import { wholeNumber } from '../whole-number.ts'

export const applyCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('apply')
    .argument('<dir>', 'folder of a campaign that is out, with its edited letter.md')
    .option('--yes <n>', 'put it in force; N as the dry run says: how many are mailed, or how many are on the list')
    .summary('put an edited letter in force: deadline, seats, contact, text, timetable')
    .description(
      'Shows what is otherwise in letter.md than in the letter that is out, what becomes of the timetable, and whom it mails. Without --yes nothing is ' +
        'stored. An ordinary change mails nobody, except that people in a waiting list are offered seats that are added. A new date, another venue or ' +
        'a session taken out is refused, with what to do instead. Warnings are shown and do not stop it: to have seen them is what --yes says.',
    )
    .action((dir: string, { yes }: { yes?: string }) => run(() => applyFolder(dir, yes)))

async function applyFolder(dir: string, yes: string | undefined): Promise<Outcome> {
  const confirmed = yes === undefined ? null : wholeNumber('--yes', yes)
  const { files, problems } = readFolder(dir, systemClock.now())
  if (!files) return refused(problems, 'Intet er ændret:')
  return told(await order('apply', { ...(await folderOrder(files, { list: false })), confirmed }), dir)
}

function told(applied: OutcomeOf<'apply'>, dir: string): Outcome {
  switch (applied.outcome) {
    case 'refused':
      return refused(applied.problems, 'Intet er ændret:')
    case 'nothingChanged':
      return done(
        { applied: false, version: applied.version, changes: [], mails: 0 },
        'Brevet er, som det er sendt ud. Der er intet at ændre.',
      )
    default: {
      const stored = applied.outcome === 'applied'
      const { warnings, problems = [] } = applied
      const json = { applied: stored, ...inJson(applied), problems: warnings }
      const says = inWords(applied, { stored, dir, warnings })
      return problems.length > 0 ? doneBut([...warnings, ...problems], json, says) : done(json, says)
    }
  }
}

const inJson = ({ version, changes, steps, dropped, mails, recipients }: Edited) => ({
  version,
  changes,
  steps: steps.map(({ name, run, at, local, state }) => ({
    step: name,
    ...(run && { run }),
    at,
    local: `${local.date.long} ${local.time}`,
    state,
  })),
  dropped,
  mails,
  recipients,
})

function inWords(
  { version, changes, steps, dropped, mails, recipients }: Edited,
  { stored, dir, warnings }: { stored: boolean; dir: string; warnings: Problem[] },
): string {
  return [
    stored ? `Ændret. Brevet er nu version ${version}:` : 'Det her bliver ændret:',
    ...changes.map(({ says }) => `  ${says}`),
    ...dropped.map(says => `  (${says})`),
    '',
    'Tidsplanen:',
    ...steps.map(
      ({ name, local, state, ...step }) =>
        `  ${`${local.date.long} ${local.time}`.padEnd(46)} ${mailingTitle(name, step).padEnd(20)} ${stepWords[state]}`,
    ),
    '',
    whomItMails(mails, stored),
    ...(warnings.length > 0 ? ['', 'Se på det her:', listed(warnings)] : []),
    ...(stored
      ? []
      : ['', `Intet er gemt. Sæt det i kraft med: indbyd apply ${dir} --yes ${mails} (eller ${recipients}, antallet på listen)`]),
  ].join('\n')
}

function whomItMails(mails: number, stored: boolean): string {
  const offered = `${mails} på ventelisten ${stored ? 'får' : 'vil få'} tilbudt en plads på mail. Andre får ingen mail.`
  return `${mails > 0 ? offered : 'Ingen får mail om det.'} Skal folk have besked, så skriv den selv: indbyd send ID --to all --text FIL`
}
