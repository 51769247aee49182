import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { documentFindings } from '../../functions/documents/findings.ts'
import { undismissed } from '../../functions/letter/finding.ts'
import { localDate, localTime } from '../../functions/schedule/local-time.ts'
import { printedDate, printedTime } from '../../functions/schedule/printed-dates.ts'
import type { Instant } from '../../functions/values/instant.ts'
import { nearestWord } from '../../functions/values/nearest-word.ts'
import { isBlocker, type Problem } from '../../functions/values/problem.ts'
import { check } from '../../functions/writing/check.ts'
import { readCampaignFolder } from '../campaign-folder.ts'
import { columnOption, columnWishes } from '../column-option.ts'
import { fromWhereTheyStand } from '../find-folder.ts'
import { done, listed, type Outcome, refused, WrongUse } from '../outcome.ts'
import type { Preview } from '../preview.ts'
import { momentMeant } from '../what-time.ts'
import { writing } from '../writing.ts'

interface Options {
  mailing?: string
  html?: string
  at?: string
  column: string[]
}

export const previewCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('preview')
    .argument('<dir>', 'folder with letter.md and recipients.csv (or .xlsx)')
    .option('--mailing <name>', 'only this mail: invitation, reminder-1, reminder-2, programme or practical')
    .option('--html <file>', 'write the mail to a file as it looks in a mail program (the invitation, unless --mailing says another)')
    .option('--at <instant>', "as if launched then, as 2026-03-18T08:00:00Z; else by the running house's clock, else now")
    .option(...columnOption)
    .summary('who would get what and when, with every mail to read')
    .description(
      'Checks the letter, then shows what a launch would do: when each mail goes out, which are dropped and why, how many people get them, and each ' +
        'mail as the first one on the list would read it. Needs no house and sends nothing.',
    )
    .action((dir: string, options: Options) => run(() => previewFolder(dir, options)))

async function previewFolder(dir: string, { mailing, html, at, column }: Options): Promise<Outcome> {
  const now = await momentMeant(at)
  const { letter, recipients, documents, problems } = await readCampaignFolder(dir, now, columnWishes(column))
  const found = [...problems, ...(letter ? check(letter, now) : [])]
  if (!letter || found.some(isBlocker)) return refused(found, notYet(found))
  // A mail can be read before the paper that goes with it is there.
  found.push(...undismissed(documentFindings(letter, documents), letter.dismiss))

  const { preview } = await import('../preview.ts').catch(withoutTemplates)
  const shown = preview(letter, recipients, now, documents)
  const wanted = mailing === undefined ? shown.mails : shown.mails.filter(mail => mail.mailing === mailing)
  if (wanted.length === 0) throw new WrongUse(noSuchMailing(mailing ?? '', shown))
  if (html !== undefined) writing(html, () => writeFileSync(fromWhereTheyStand(html), wanted[0]!.html))
  return done(
    {
      steps: shown.steps.map(({ name, at: due, local }) => ({ step: name, at: due, local: `${local.date.long} ${local.time}` })),
      dropped: shown.dropped,
      recipients: shown.recipients,
      mails: wanted.map(mail => ({ mailing: mail.mailing, subject: mail.subject, text: mail.text })),
      ...(found.length > 0 && { problems: found }),
    },
    inWords(shown, wanted, { found, now, html, hasList: recipients !== null }),
  )
}

const notYet = (found: Problem[]) =>
  found.some(({ code }) => code === 'PAST')
    ? 'Brevet kan ikke sendes nu. Vil du se, hvordan det ville have været, så skriv en dag før fristen med --at, fx --at 2026-03-18T08:00:00Z:'
    : 'Brevet kan ikke vises endnu:'

function inWords(
  { steps, dropped, recipients, reader }: Preview,
  mails: Preview['mails'],
  { found, now, html, hasList }: { found: Problem[]; now: Instant; html: string | undefined; hasList: boolean },
): string {
  const counted = (count: number, one: string, many: string) => `${count === 0 ? 'ingen' : count} ${count === 1 ? one : many}`
  const { total, persons, mailboxes } = recipients
  const people = `${counted(total, 'modtager', 'modtagere')}: ${counted(persons, 'person', 'personer')}, ${counted(mailboxes, 'fællespostkasse', 'fællespostkasser')}`
  return [
    `Sendes brevet ${printedDate(localDate(now), 'da').long} ${printedTime(localTime(now), 'da')}, sker der dette:`,
    ...steps.map(({ name, local }) => `  ${`${local.date.long} ${local.time}`.padEnd(46)} ${name.padEnd(12)} ${readersOf(name)}`),
    ...dropped.map(({ step, says }) => `  (${step}: ${says})`),
    '',
    hasList ? people : 'Der er ingen liste endnu, så mails vises til en opdiget modtager.',
    ...(found.length > 0 ? ['', 'Se på dette, før brevet sendes:', listed(found)] : []),
    ...mails.flatMap(({ mailing, subject, text }) => ['', `───── ${mailing} til ${reader.name}`, `Emne: ${subject}`, '', text.trimEnd()]),
    ...(html === undefined ? [] : ['', `Mailen ligger som HTML i ${html}.`]),
  ].join('\n')
}

function readersOf(step: string): string {
  if (step === 'invitation') return 'til alle på listen'
  return step.startsWith('reminder-') ? 'til dem, der ikke har svaret' : 'til de tilmeldte'
}

function noSuchMailing(typed: string, { steps, dropped }: Preview): string {
  const reason = dropped.find(({ step }) => step === typed)
  if (reason) return `${typed} sendes ikke. ${reason.says}`
  const names = steps.map(({ name }) => name)
  const meant = nearestWord(typed, names)
  return `Der er ingen mail, der hedder »${typed}«. ${meant ? `Mente du »${meant}«?` : `Brevet har ${names.join(', ')}.`}`
}

function withoutTemplates(error: unknown): never {
  if (error instanceof Error && error.message.includes('.build'))
    throw new WrongUse('Mailskabelonerne er ikke bygget endnu. Kør først: npm run templates')
  throw error
}
