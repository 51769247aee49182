import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { findingCodes } from '../../functions/letter/finding-codes.ts'
import { systemClock } from '../../functions/platform/clock.ts'
import { isInstant } from '../../functions/values/instant.ts'
import { isBlocker, type Problem } from '../../functions/values/problem.ts'
import { unknownCode } from '../../functions/writing/check/dismissals.ts'
import { readFolder } from '../campaign-folder.ts'
import { campaignIn } from '../campaign-id.ts'
import { columnOption, columnWishes } from '../column-option.ts'
import { folderMeant } from '../find-folder.ts'
import { folderOrder } from '../folder-order.ts'
import { howItWent, type LaunchedOut, type Reached, reachedBy, whatFailed } from '../launched.ts'
import { order } from '../order.ts'
import { done, doneBut, type Outcome, refused, WrongUse } from '../outcome.ts'
import { mailingTitle } from '../standing-words.ts'

interface Options {
  yes: string
  at?: string
  dismiss?: string[]
  added?: boolean
  column: string[]
}

export const launchCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('launch')
    .argument('<dir>', "folder with letter.md and recipients.csv (or .xlsx); once launched, the campaign's id will do")
    .requiredOption('--yes <n>', 'the number of recipients, typed by you: the launch is refused if it is another')
    .option('--at <instant>', 'when the invitations go out, as 2026-03-18T08:00:00Z; now when left out')
    .option('--dismiss <code=note...>', 'a warning you have looked at, with the reason')
    .option('--added', 'invite only those who came on the list after the launch (import them first)')
    .option(...columnOption)
    .summary('freeze the letter, mail the invitations, set the timetable')
    .description(
      'Takes the list in if that is not done yet, looks the letter through, freezes it and sets its timetable going. A second launch changes nothing.',
    )
    .action((dir: string, options: Options) => run(() => launch(dir, options)))

async function launch(dir: string, { yes, at, dismiss = [], added = false, column }: Options): Promise<Outcome> {
  const confirmed = Number(yes)
  if (!/^\d{1,7}$/.test(yes)) throw new WrongUse(`--yes skal være antallet af modtagere, ikke »${yes}«.`)
  if (at !== undefined && !isInstant(at)) throw new WrongUse(`--at skal være et tidspunkt som 2026-03-18T08:00:00Z, ikke »${at}«.`)
  const [columns, dismissed] = [columnWishes(column), dismissals(dismiss)]
  const start = at === undefined ? {} : { at }
  if (added) return inviteAdded(dir, confirmed, start)
  const folder = folderMeant(dir)
  if (!existsSync(folder)) return byItsId(dir)
  const { files, problems } = readFolder(folder, systemClock.now())
  if (!files || problems.length > 0) return refused(problems, 'Intet er sendt:')
  const launched = await order('launch', {
    ...(await folderOrder(files, { list: true })),
    confirmed,
    dismiss: dismissed,
    columns,
    ...start,
  })
  switch (launched.outcome) {
    case 'refused':
      return stopped(launched.problems, { dir, yes })
    case 'alreadyLaunched':
      return alreadyLaunched(launched.recipients)
    case 'launched':
      return toldOf(launched, await reachedBy(launched))
  }
}

/** A warning may be right: then it is said how the launch goes on. */
function stopped(problems: Problem[], typed: { dir: string; yes: string }): Outcome {
  const warned = [
    ...new Set(problems.filter(problem => !isBlocker(problem) && findingCodes.includes(problem.code)).map(({ code }) => code)),
  ]
  const { says, ...outcome } = refused(problems, 'Intet er sendt:')
  if (warned.length === 0) return { ...outcome, says }
  const options = warned.map(code => `--dismiss ${code}="hvorfor"`).join(' ')
  const next = `Er det under »Se på det« rigtigt, som det står, så skriv hvorfor: indbyd launch ${typed.dir} --yes ${typed.yes} ${options}`
  return { ...outcome, says: `${says}\n${next}` }
}

function toldOf({ campaign, recipients, steps, dropped, problems }: LaunchedOut, reached: Reached): Outcome {
  const json = {
    launched: true,
    recipients,
    handedOver: reached.handedOver,
    failed: reached.failed,
    steps: steps.map(({ name, at }) => ({ step: name, at })),
    dropped,
  }
  const says = [
    howItWent({ recipients, ...reached }),
    'Sådan går det videre:',
    ...steps.map(({ local, name, ...step }) => `  ${`${local.date.long} ${local.time}`.padEnd(46)} ${mailingTitle(name, step)}`),
    ...dropped.map(({ step, says }) => `  (${step}: ${says})`),
  ].join('\n')
  return doneBut([...(problems ?? []), ...whatFailed(reached, campaign)], json, says)
}

/** A campaign is launched from its folder; by its id alone one can only learn that it was. */
async function byItsId(word: string): Promise<Outcome> {
  const no = (code: string, says: string) => refused([{ at: word, code, level: 'blocker', says }], 'Intet er sendt:')
  const asked = await order('status', { campaign: campaignIn(word) })
  if (asked.outcome === 'refused') return no('NO-LETTER', `Der er hverken en mappe eller et arrangement, der hedder ${word}.`)
  const { state, recipients } = asked.overview
  if (state === 'draft') return no('NOT-LAUNCHED', `${word} er ikke sendt ud endnu. Angiv mappen med brevet, så sendes det derfra.`)
  return alreadyLaunched(recipients)
}

/** Invites those who came on the list after the launch, and nobody else. */
async function inviteAdded(word: string, confirmed: number, start: { at?: string }): Promise<Outcome> {
  const launched = await order('launch-added', { campaign: campaignIn(word), confirmed, ...start })
  switch (launched.outcome) {
    case 'refused':
      return refused(launched.problems, 'Intet er sendt:')
    case 'nobodyAdded':
      return done(
        { alreadyLaunched: true, added: 0, recipients: launched.recipients },
        'Alle på listen er inviteret, så ingen har fået mere mail. Nye skal først hentes ind: indbyd import MAPPE --commit',
      )
    case 'launched': {
      const { added, step, problems } = launched
      return doneBut(
        problems,
        { launched: true, added, steps: [{ step: step.name, run: step.run ?? 1, at: step.at }] },
        `${added} nye får invitationen ${step.local.date.long} ${step.local.time}. De andre får ingen mail.`,
      )
    }
  }
}

const alreadyLaunched = (recipients: number): Outcome =>
  done({ alreadyLaunched: true, recipients }, 'Arrangementet er allerede sendt ud. Intet er ændret, og ingen har fået mere mail.')

function dismissals(pairs: string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map(pair => {
      const [code, ...note] = pair.split('=')
      if (!code || note.join('=').trim() === '') throw new WrongUse(`--dismiss skal være KODE=begrundelse, ikke »${pair}«.`)
      if (!findingCodes.includes(code)) throw new WrongUse(unknownCode(code))
      return [code, note.join('=').trim()]
    }),
  )
}
