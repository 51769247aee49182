import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { planImport } from '../../functions/audience/import.ts'
import { asRow } from '../../functions/audience/person.ts'
import { fingerprint, fingerprintText } from '../../functions/rehearsing/fingerprint.ts'
import { rehearsalOf } from '../../functions/rehearsing/rehearsal.ts'
import { type RehearsalReport, rehearsalReport } from '../../functions/rehearsing/report.ts'
import { timetable } from '../../functions/schedule/timetable.ts'
import type { PersonNumber } from '../../functions/values/ids.ts'
import { isBlocker } from '../../functions/values/problem.ts'
import { check } from '../../functions/writing/check.ts'
import { freeze } from '../../functions/writing/freeze.ts'
import { readCampaignFolder } from '../campaign-folder.ts'
import { campaignIn } from '../campaign-id.ts'
import { columnOption, columnWishes } from '../column-option.ts'
import { order } from '../order.ts'
import { done, listed, notFound, type Outcome, refused } from '../outcome.ts'
import { rehearsalInWords } from '../rehearsal-words.ts'
import { momentMeant } from '../what-time.ts'
import { wholeNumber } from '../whole-number.ts'

interface Options {
  at?: string
  registers?: number
  declines?: number[]
  column: string[]
}

const percent = (typed: string): number => wholeNumber('--registers', typed)
const more = (typed: string, before: number[] = []): number[] => [...before, wholeNumber('--declines', typed)]

export const rehearseCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('rehearse')
    .argument('<dir-or-id>', 'folder with letter.md and its list, or the id of a campaign that is running')
    .option('--registers <percent>', 'as if so many percent of the list said yes an hour after the invitation', percent)
    .option('--declines <number>', 'as if the person with this number said no; may be repeated', more)
    .option('--at <instant>', 'as if launched then, as 2026-03-18T08:00:00Z; else by the house’s clock, else now')
    .option(...columnOption)
    .summary('play the timetable: who gets what and when, who does not and why')
    .description(
      'Plays every mail of the timetable with the real list, person by person, by the rules that decide it when it is real. Sends nothing and ' +
        'stores nothing. A folder needs no house; a running campaign is played on with the answers it has.',
    )
    .action((word: string, options: Options) =>
      run(() => (existsSync(join(word, 'letter.md')) ? folder(word, options) : running(word, options))),
    )

async function folder(dir: string, { at, registers = 0, declines = [], column }: Options): Promise<Outcome> {
  const now = await momentMeant(at)
  const { letter, recipients, documents, problems } = await readCampaignFolder(dir, now, columnWishes(column))
  const found = [...problems, ...(letter ? check(letter, now) : [])]
  if (!letter || found.some(isBlocker)) return refused(found, 'Brevet kan ikke prøvekøres endnu:')
  const { steps, dropped } = timetable(letter, now, 1)
  const { persons } = planImport(recipients ?? { recipients: [], refused: [] }, [], 0)
  const there = documents.map(({ document }) => document)
  const whatIf = { registers, declines: declines as PersonNumber[] }
  const stage = {
    letter: freeze(letter, 1, now),
    steps,
    persons: persons.map(asRow),
    invitedTo: persons.length,
    documents: there,
    now,
    whatIf,
  }
  const report = rehearsalReport(rehearsalOf(stage), persons)
  const files = documents.map(({ document, bytes }) => ({ document, sha256: createHash('sha256').update(bytes).digest('hex') }))
  const print = fingerprintText(fingerprint({ source: letter.source, persons, documents: files, steps, now }))
  return done(
    { ...report, dropped, fingerprint: print, ...(found.length > 0 && { problems: found }) },
    [
      rehearsalInWords(report),
      ...dropped.map(({ says }) => `  (${says})`),
      ...(found.length > 0 ? ['', 'Se på dette, før brevet sendes:', listed(found)] : []),
    ].join('\n'),
  )
}

async function running(word: string, { registers = 0, declines = [] }: Options): Promise<Outcome> {
  const asked = await order('rehearse', { campaign: campaignIn(word), registers, declines })
  if (asked.outcome === 'refused') return notFound(asked.problems)
  const report: RehearsalReport = asked.rehearsal
  return done(report, rehearsalInWords(report))
}
