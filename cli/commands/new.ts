import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { systemClock } from '../../functions/platform/clock.ts'
import type { Problem } from '../../functions/values/problem.ts'
import { asSlug } from '../../functions/values/slug.ts'
import { blankLetter } from '../../functions/writing/blank-letter.ts'
import { draftFrom, letterFileOf } from '../../functions/writing/draft/draft.ts'
import { blankList } from '../blank-list.ts'
import { draftReport } from '../draft-report.ts'
import { asSeenFromHere, fromWhereTheyStand } from '../find-folder.ts'
import { done, type Outcome, refused, WrongUse } from '../outcome.ts'
import { longestPasted, readPasted } from '../pasted-file.ts'
import { writing } from '../writing.ts'

export const newCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('new')
    .argument('<dir>', "folder to make; its name becomes the campaign's id")
    .option('--from <file>', 'a letter as you have it, as text: copied from a PDF, a presentation, a mail (- reads what is piped in)')
    .summary('begin a letter and its list, from nothing or from a text')
    .description(
      'Writes letter.md and recipients.csv. With --from, what the text says is filled in and reported with its line; what is not sure is named as a guess. ' +
        'What is missing is marked UDFYLD, and check stops the letter until it is written. Files that are there are never overwritten.',
    )
    .action((dir: string, { from }: { from?: string }) => run(async () => begin(asSeenFromHere(fromWhereTheyStand(dir)), from)))

function begin(dir: string, from: string | undefined): Outcome {
  if (asSlug(basename(resolve(dir))) === '') throw new WrongUse(`»${dir}« kan ikke blive navnet på et arrangement. Brug bogstaver og tal.`)
  if (existsSync(dir) && !statSync(dir).isDirectory()) throw new WrongUse(`${dir} er en fil. Angiv en mappe.`)
  const pasted = from === undefined ? null : readPasted(from)
  if (pasted !== null && Buffer.byteLength(pasted) > longestPasted) return refused([tooLong(from ?? '')], 'Intet er skrevet:')
  if (pasted?.trim() === '') return refused([noText(from ?? '')], 'Intet er skrevet:')
  const draft = pasted === null ? null : draftFrom(pasted, systemClock.now())
  const files = [
    { path: join(dir, 'letter.md'), text: draft ? letterFileOf(draft) : blankLetter },
    { path: join(dir, 'recipients.csv'), text: blankList },
  ]
  const there = files.filter(({ path }) => existsSync(path))
  if (there.length > 0)
    return refused(
      there.map(({ path }) => ({
        at: path,
        code: 'EXISTS',
        level: 'blocker',
        says: 'Filen findes i forvejen og bliver ikke overskrevet. Vælg en anden mappe.',
      })),
      'Intet er skrevet:',
    )
  writing(dir, () => {
    mkdirSync(dir, { recursive: true })
    for (const { path, text } of files) writeFileSync(path, text, { flag: 'wx' })
  })
  const [letter, recipients] = files.map(({ path }) => path)
  const next = `Udfyld nu de steder i de to filer, hvor der står UDFYLD. Se så, om alt er på plads: indbyd check ${dir}`
  return draft
    ? done(
        { letter, recipients, recognised: draft.recognised, missing: draft.missing, guesses: draft.guesses, leftOut: draft.leftOut },
        [`${letter} er skrevet ud fra ${from}, og ${recipients} venter på jeres liste.`, '', draftReport(draft), '', next].join('\n'),
      )
    : done({ letter, recipients }, [`${letter} og ${recipients} er lagt klar.`, next].join('\n'))
}

const noText = (from: string): Problem => ({
  at: from,
  code: 'NO-TEXT',
  level: 'blocker',
  says: 'Der er ingen tekst at læse. Sæt invitationen ind i filen, eller begynd uden: indbyd new MAPPE.',
})

const tooLong = (from: string): Problem => ({
  at: from,
  code: 'TOO-LONG',
  level: 'blocker',
  says: 'Teksten fylder mere end 200 kB og er ikke læst. Kopiér selve invitationen ud i en fil for sig, og læs den.',
})
