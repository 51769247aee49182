import type { Command } from 'commander'
import { systemClock } from '../../functions/platform/clock.ts'
import { importRecipients } from '../../functions/staff/import-recipients.ts'
import { readCampaignFolder } from '../campaign-folder.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { reachHouse } from '../reach-house.ts'

export const importCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('import')
    .argument('<dir>', 'folder with letter.md and recipients.csv')
    .option('--commit', 'store it; without, only say what would happen')
    .summary('take recipients.csv into the campaign')
    .description('Says who is new, changed, doubled or refused (with row numbers). Stores nothing unless --commit is given. Mails nobody.')
    .action((dir: string, { commit = false }: { commit?: boolean }) => run(() => importFolder(dir, commit)))

async function importFolder(dir: string, commit: boolean): Promise<Outcome> {
  const { letter, recipients, problems } = readCampaignFolder(dir, systemClock.now())
  if (!letter) return refused(problems, 'Brevet kan ikke læses, så listen kan ikke indlæses:')
  if (!recipients)
    return refused(
      [{ at: 'recipients.csv', code: 'NO-RECIPIENTS', level: 'blocker', says: `${dir} har ingen recipients.csv.` }],
      'Der er ingen liste:',
    )
  const house = await reachHouse()
  const imported = await importRecipients(house, { campaign: letter.id, title: letter.title, file: recipients, commit, by: 'staff:cli' })
  if (imported.outcome === 'collided')
    return refused(
      [{ at: 'recipients.csv', code: 'SOMEBODY-IMPORTS', level: 'blocker', says: 'En anden indlæste modtagere imens. Prøv igen.' }],
      'Intet er gemt:',
    )
  const { report } = imported
  const lines = [
    `${report.new} nye, ${report.changed} ændrede, ${report.doubled} dubletter, ${report.refused.length} afviste. I alt på listen: ${report.total}.`,
    ...report.refused.map(({ row, says }) => `  række ${row}: ${says}`),
    imported.outcome === 'dryRun' ? 'Intet er gemt endnu. Kør igen med --commit.' : 'Gemt.',
  ]
  return done(report, lines.join('\n'))
}
