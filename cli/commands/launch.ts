import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { importRecipients } from '../../functions/staff/import-recipients.ts'
import { launch } from '../../functions/staff/launch.ts'
import { instant, isInstant } from '../../functions/values/instant.ts'
import { isBlocker } from '../../functions/values/problem.ts'
import { readCampaignFolder } from '../campaign-folder.ts'
import { done, type Outcome, refused, WrongUse } from '../outcome.ts'
import { reachHouse } from '../reach-house.ts'

interface Options {
  yes: string
  at?: string
  dismiss?: string[]
}

export const launchCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('launch')
    .argument('<dir>', 'folder with letter.md and recipients.csv')
    .requiredOption('--yes <n>', 'the number of recipients, typed by you: the launch is refused if it is another')
    .option('--at <instant>', 'when the invitations go out, as 2026-03-18T08:00:00Z; now when left out')
    .option('--dismiss <code=note...>', 'a warning you have looked at, with the reason')
    .summary('freeze the letter, mail the invitations, set the timetable')
    .description(
      'Takes the list in if that is not done yet, looks the letter through, freezes it and sets its timetable going. A second launch changes nothing.',
    )
    .action((dir: string, options: Options) => run(() => launchFolder(dir, options)))

async function launchFolder(dir: string, { yes, at, dismiss = [] }: Options): Promise<Outcome> {
  const confirmed = Number(yes)
  if (!Number.isInteger(confirmed) || confirmed < 1) throw new WrongUse(`--yes skal være antallet af modtagere, ikke »${yes}«.`)
  if (at !== undefined && !isInstant(at)) throw new WrongUse(`--at skal være et tidspunkt som 2026-03-18T08:00:00Z, ikke »${at}«.`)
  if (!existsSync(dir)) throw new WrongUse(`Mappen ${dir} findes ikke.`)

  const { letter, recipients, problems } = readCampaignFolder(dir)
  if (!letter || problems.some(isBlocker)) return refused(problems, 'Intet er sendt:')
  const house = await reachHouse()
  if (recipients)
    await importRecipients(house, { campaign: letter.id, title: letter.title, file: recipients, commit: true, by: 'staff:cli' })
  const launched = await launch(house, {
    letter: { ...letter, dismiss: { ...letter.dismiss, ...dismissals(dismiss) } },
    confirmed,
    by: 'staff:cli',
    ...(at && { at: instant(at) }),
  })
  if (launched.outcome === 'refused') return refused(launched.problems, 'Intet er sendt:')
  if (launched.outcome === 'alreadyLaunched')
    return done(
      { alreadyLaunched: true, recipients: launched.recipients },
      'Arrangementet er allerede sendt ud. Intet er ændret, og ingen har fået mere mail.',
    )
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
      ...launched.steps.map(({ name, local }) => `  ${local.date.long} ${local.time}  ${name}`),
      ...launched.dropped.map(({ step, says }) => `  (${step}: ${says})`),
    ].join('\n'),
  )
}

function dismissals(pairs: string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map(pair => {
      const [code, ...note] = pair.split('=')
      if (!code || note.join('=').trim() === '') throw new WrongUse(`--dismiss skal være KODE=begrundelse, ikke »${pair}«.`)
      return [code, note.join('=')]
    }),
  )
}
