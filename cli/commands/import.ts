import type { Command } from 'commander'
import type { RecipientsFile } from '../../functions/audience/recipients-file.ts'
import { systemClock } from '../../functions/platform/clock.ts'
import { importRecipients } from '../../functions/staff/import-recipients.ts'
import type { Problem } from '../../functions/values/problem.ts'
import { readCampaignFolder } from '../campaign-folder.ts'
import { columnOption, columnWishes } from '../column-option.ts'
import { importReport } from '../import-report.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { reachHouse } from '../reach-house.ts'

interface Options {
  commit: boolean
  column: string[]
}

export const importCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('import')
    .argument('<dir>', 'folder with letter.md and recipients.csv (or .xlsx)')
    .option('--commit', 'store it; without, only say what would happen', false)
    .option(...columnOption)
    .summary('take the list into the campaign')
    .description('Says who is new, changed, doubled or refused (with row numbers). Stores nothing unless --commit is given. Mails nobody.')
    .action((dir: string, { commit, column }: Options) => run(() => importFolder(dir, commit, column)))

async function importFolder(dir: string, commit: boolean, columns: string[]): Promise<Outcome> {
  const { letter, recipients, problems } = await readCampaignFolder(dir, systemClock.now(), columnWishes(columns))
  if (!letter) return refused(problems, 'Brevet kan ikke læses, så listen kan ikke indlæses:')
  const ofList = problems.filter(({ at }) => at.startsWith('recipients.'))
  if (!recipients) {
    const none = blocker('NO-RECIPIENTS', `${dir} har hverken recipients.csv eller recipients.xlsx.`)
    return refused(ofList.length > 0 ? ofList : [none], 'Der er ingen liste:')
  }
  const house = await reachHouse()
  const order = { campaign: letter.id, title: letter.title, file: recipients, by: 'staff:cli' }
  const imported = await importRecipients(house, { ...order, commit: commit && isReadable(recipients) })
  if (imported.outcome === 'collided')
    return refused([blocker('SOMEBODY-IMPORTS', 'En anden indlæser modtagere lige nu. Prøv igen om lidt.')], 'Intet er gemt:')
  const { json, says } = importReport(recipients, imported)
  return isReadable(recipients) ? done(json, says) : { exit: 1, json: { ...json, problems: ofList }, says }
}

/** False when the file as a whole could not be understood, or nobody in it can be used. */
const isReadable = ({ reading, recipients, refused }: RecipientsFile) => reading !== null && (recipients.length > 0 || refused.length === 0)

const blocker = (code: string, says: string): Problem => ({ at: 'recipients.csv', code, level: 'blocker', says })
