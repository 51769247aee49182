import type { Command } from 'commander'
import { systemClock } from '../../functions/platform/clock.ts'
import type { OrderOf } from '../../functions/staff/acts.ts'
import type { ChangedOutcome } from '../../functions/staff/carry-out-change.ts'
import type { MailOfChange } from '../../functions/staff/mails-of-change.ts'
import type { PlanChange } from '../../functions/staff/shown-change.ts'
import type { SessionIfChanged } from '../../functions/staff/what-if.ts'
import type { Problem } from '../../functions/values/problem.ts'
import { readFolder } from '../campaign-folder.ts'
import { campaignIn } from '../campaign-id.ts'
import { letterOrder } from '../folder-order.ts'
import { howToUndo } from '../how-to-undo.ts'
import { leftOutInWords } from '../left-out.ts'
import { order } from '../order.ts'
import { done, doneBut, listed, type Outcome, refused, WrongUse } from '../outcome.ts'
import { readPasted } from '../pasted-file.ts'
import { answerWords, mailingTitle } from '../standing-words.ts'
import { wholeNumber } from '../whole-number.ts'
import { whomItTells } from '../whom-it-tells.ts'

type Run = (command: () => Promise<Outcome>) => Promise<void>

const yesSays = 'do it; N is how many mails it sends, as the dry run says'

export const moveCommand = (program: Command, run: Run) =>
  program
    .command('move')
    .argument('<dir>', 'folder of a campaign that is out, with the new date in its letter.md')
    .option('--declined', 'tell those who have said no too')
    .option('--yes <n>', yesSays)
    .summary('a new date or time: everybody who has a seat is asked whether they still come')
    .description(
      'Shows old and new, who is asked and who is told, what becomes of the timetable and how many mails it sends. With --yes it happens: seats stay, ' +
        'calendar entries move, those who have not answered get the invitation with the new date, and nothing of the old plan is ever sent. Deadline, ' +
        'timetable and text may change with it.',
    )
    .action((dir: string, { yes, declined = false }: { yes?: string; declined?: boolean }) =>
      run(async () => {
        const files = folderIn(dir)
        if ('refused' in files) return files.refused
        return told(await order('move', { ...files.order, declined, confirmed: typed(yes) }), `move ${dir}${declined ? ' --declined' : ''}`)
      }),
    )

interface VenueOptions {
  because?: string
  releaseUntil?: string
  into?: string
  yes?: string
}

export const venueCommand = (program: Command, run: Run) =>
  program
    .command('venue')
    .argument('<dir>', 'folder of a campaign that is out, with the new venue in its letter.md')
    .option('--because <text>', 'why, in words the participants read; with --release-until')
    .option('--release-until <date>', 'the last day on which those concerned may withdraw free of charge: 2022-08-10')
    .option('--into <session>', 'the session taken out of the letter becomes part of this one')
    .option('--yes <n>', yesSays)
    .summary('another venue, or two sessions become one: those concerned are asked whether they still come')
    .description(
      'Shows who is concerned, what may be withdrawn free of charge and how many mails it sends. Nobody else hears of it. With --into there must be room ' +
        'for everybody, in all and for each municipality. A room renamed in the same house asks nobody: use apply.',
    )
    .action((dir: string, { because, releaseUntil, into, yes }: VenueOptions) =>
      run(async () => {
        const files = folderIn(dir)
        if ('refused' in files) return files.refused
        const wishes = { because: because ?? null, releaseUntil: releaseUntil ?? null, into: into ?? null }
        return told(
          await order('venue', { ...files.order, ...wishes, confirmed: typed(yes) }),
          `venue ${dir}${shownOptions({ because, releaseUntil, into })}`,
        )
      }),
    )

export const callOffCommand = (program: Command, run: Run) =>
  program
    .command('call-off')
    .argument('<dir-or-id>', "the campaign's folder or id")
    .option('--session <session>', 'only this session of several')
    .option('--text <file>', 'what the mail says besides, as plain text (- reads what is piped in)')
    .option('--yes <n>', yesSays)
    .summary('call a meeting or one of its sessions off')
    .description(
      'Shows who is told and how many mails it sends. With --yes the registered get the entry taken out of their calendars, those who have not answered a ' +
        'short notice, those who said no nothing; agreements are void, and nothing else is ever mailed of it. It can be done while a mailing is under way.',
    )
    .action((word: string, { session, text, yes }: { session?: string; text?: string; yes?: string }) =>
      run(async () => {
        const wishes = { session: session ?? null, text: text === undefined ? null : readPasted(text) }
        const called = await order('call-off', { campaign: campaignIn(word), ...wishes, confirmed: typed(yes) })
        return told(called, `call-off ${word}${session ? ` --session ${session}` : ''}${text ? ` --text ${text}` : ''}`)
      }),
    )

const typed = (yes: string | undefined): number | null => (yes === undefined ? null : wholeNumber('--yes', yes))

const shownOptions = ({ because, releaseUntil, into }: VenueOptions): string =>
  [because && ` --because "${because}"`, releaseUntil && ` --release-until ${releaseUntil}`, into && ` --into ${into}`]
    .filter(Boolean)
    .join('')

type FolderOrder = Pick<OrderOf<'move'>, 'folder' | 'letter' | 'there'>

function folderIn(dir: string): { order: FolderOrder } | { refused: Outcome } {
  const { files, problems } = readFolder(dir, systemClock.now())
  return files ? { order: letterOrder(files) } : { refused: refused(problems, 'Intet er ændret:') }
}

function told(changed: ChangedOutcome, command: string): Outcome {
  switch (changed.outcome) {
    case 'refused':
      return refused(changed.problems, 'Intet er ændret:')
    case 'alreadySo':
      return done({ mails: 0, alreadySo: true }, 'Det er allerede sådan. Ingen har fået mail.')
    case 'dryRun':
    case 'changed': {
      const { changes, asks, tells, leftOut, sessions, releases, timetable, mails, warnings } = changed
      const reads = changed.outcome === 'dryRun' ? changed.reads : []
      const json = {
        ...(changed.outcome === 'changed' && { done: true, undo: howToUndo(changes).undo }),
        changes,
        asks,
        tells,
        leftOut,
        sessions,
        releases,
        timetable,
        mails,
        ...(reads.length > 0 && { reads }),
        ...(warnings.length > 0 && { warnings }),
      }
      const says = inWords(changed, { done: changed.outcome === 'changed', command, warnings, reads })
      return doneBut(changed.outcome === 'changed' ? (changed.problems ?? []) : [], json, says)
    }
    default:
      throw new WrongUse('Huset svarede noget, kommandoen ikke kender.')
  }
}

interface Around {
  done: boolean
  command: string
  warnings: Problem[]
  reads: readonly MailOfChange[]
}

function inWords(change: PlanChange, { done: isDone, command, warnings, reads }: Around): string {
  const { changes, timetable, mails, releases, sessions, leftOut } = change
  return [
    isDone ? 'Ændret:' : 'Det her bliver ændret:',
    ...changes.map(inOneLine),
    '',
    ...whomItTells(change),
    ...(releases.people > 0 ? [`  ${releases.people} kan melde fra uden beregning (${kroner(releases.oere)} kr. ekskl. moms i alt).`] : []),
    ...[leftOutInWords(leftOut)].filter(Boolean).map(says => `  ${says}`),
    ...(isDone ? [] : ['', 'Mødegangene, som de er nu:', ...sessions.map(asItIs)]),
    ...(reads.length > 0 ? ['', 'Mailene (teksten står i --json):', ...reads.map(subjectOf)] : []),
    '',
    'Tidsplanen:',
    ...timetable.moved.map(({ from, to, ...step }) => `  ${titleOf(step)}: ${from ? `${from} → ` : ''}${to}`),
    ...timetable.fallen.map(({ at, ...step }) => `  ${titleOf(step)} (${at}) udgår.`),
    ...timetable.past.map(
      ({ at, ...step }) => `  ${titleOf(step)} (${at}) er for sent i den nye plan. Den holdes tilbage, og I bestemmer.`,
    ),
    ...(timetable.moved.length + timetable.fallen.length + timetable.past.length === 0 ? ['  Den er, som den var.'] : []),
    ...(warnings.length > 0 ? ['', 'Se på det her:', listed(warnings)] : []),
    '',
    isDone
      ? `${mails} ${mails === 1 ? 'mail' : 'mails'} er på vej. ${howToUndo(changes).says}`
      : `Intet er gemt. Gør det med: indbyd ${command} --yes ${mails}`,
  ].join('\n')
}

const inOneLine = ({ what, session, from, to }: PlanChange['changes'][number]): string => {
  const where = session ? `${session}: ` : what === 'deadline' ? 'Tilmeldingsfrist: ' : ''
  if (from === null) return `  ${where}${to ?? ''}`
  return `  ${where}${from} → ${to ?? 'aflyst'}`
}

function asItIs({ session, registered, capacity, minimum, affected, oere }: SessionIfChanged): string {
  const of = [capacity !== null && `${capacity} pladser`, minimum !== null && `mindst ${minimum}`].filter(Boolean).join(', ')
  return `  ${session}: ${registered} tilmeldt${of && ` (${of})`}, ${affected} berøres${oere > 0 ? `, ${kroner(oere)} kr. frigives` : ''}.`
}

const subjectOf = ({ to, session, people, subject }: MailOfChange): string =>
  `  ${answerWords[to]}${session ? ` (${session})` : ''}, ${people}: »${subject.replaceAll('\u00a0', ' ')}«`

const titleOf = ({ step, forDay }: { step: string; forDay?: string }): string => {
  const [name = step, run] = step.split('#')
  return mailingTitle(name, { forDay, ...(run && { run: Number(run) }) })
}

const kroner = (øre: number): string => (øre / 100).toFixed(2).replace('.', ',')
