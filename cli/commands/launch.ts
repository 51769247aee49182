import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { loadCampaign } from '../../functions/campaign/store.ts'
import { findingCodes } from '../../functions/letter/finding-codes.ts'
import { instant, isInstant } from '../../functions/values/instant.ts'
import { unknownCode } from '../../functions/writing/check/dismissals.ts'
import { campaignIn } from '../campaign-id.ts'
import { columnOption, columnWishes } from '../column-option.ts'
import { folderMeant } from '../find-folder.ts'
import { inviteAdded } from '../invite-added.ts'
import { launchFolder } from '../launch-folder.ts'
import { done, type Outcome, refused, WrongUse } from '../outcome.ts'
import { type ReachedHouse, reachHouse } from '../reach-house.ts'
import { stepTitle } from '../standing-words.ts'

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
  if (!Number.isInteger(confirmed) || confirmed < 1) throw new WrongUse(`--yes skal være antallet af modtagere, ikke »${yes}«.`)
  if (at !== undefined && !isInstant(at)) throw new WrongUse(`--at skal være et tidspunkt som 2026-03-18T08:00:00Z, ikke »${at}«.`)
  const columns = columnWishes(column)
  const house = await reachHouse()
  const start = at && { at: instant(at) }
  if (added) return inviteAdded(house, dir, { confirmed, by: 'staff:cli', ...start })
  const folder = folderMeant(dir)
  if (!existsSync(folder)) return byItsId(house, dir)
  const launched = await launchFolder(house, {
    dir: folder,
    confirmed,
    dismiss: dismissals(dismiss),
    columns,
    by: 'staff:cli',
    ...start,
  })
  if (launched.outcome === 'refused') return refused(launched.problems, 'Intet er sendt:')
  if (launched.outcome === 'alreadyLaunched') return alreadyLaunched(launched.recipients)
  await house.settle()
  return done(
    {
      launched: true,
      recipients: launched.recipients,
      steps: launched.steps.map(({ name, at }) => ({ step: name, at })),
      dropped: launched.dropped,
    },
    [
      `Sendt ud til ${launched.recipients} modtagere. Sådan går det videre:`,
      ...launched.steps.map(({ local, name, ...step }) => `  ${`${local.date.long} ${local.time}`.padEnd(46)} ${stepTitle(name, step)}`),
      ...launched.dropped.map(({ step, says }) => `  (${step}: ${says})`),
    ].join('\n'),
  )
}

/** A campaign is launched from its folder; by its id alone one can only learn that it was. */
async function byItsId(house: ReachedHouse, word: string): Promise<Outcome> {
  const campaign = await loadCampaign(house, campaignIn(word))
  if (!campaign) throw new WrongUse(`Der er hverken en mappe eller et arrangement, der hedder ${word}.`)
  if (campaign.state === 'draft') throw new WrongUse(`${word} er ikke sendt ud endnu. Angiv mappen med brevet, så sendes det derfra.`)
  return alreadyLaunched(campaign.recipients)
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
