import type { Command } from 'commander'
import { systemClock } from '../../functions/platform/clock.ts'
import { readFolder } from '../campaign-folder.ts'
import { columnOption, columnWishes } from '../column-option.ts'
import { folderOrder } from '../folder-order.ts'
import { importReport } from '../import-report.ts'
import { order } from '../order.ts'
import { done, type Outcome, refused } from '../outcome.ts'

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
  const wishes = columnWishes(columns)
  const { files, problems } = readFolder(dir, systemClock.now())
  if (!files) return refused(problems, 'Brevet kan ikke læses, så listen kan ikke indlæses:')
  if (problems.length > 0) return refused(problems, 'Der er ingen liste:')
  const { documents: _, ...ordered } = await folderOrder({ ...files, documents: [] }, { list: true })
  const imported = await order('import', { ...ordered, columns: wishes, commit })
  if (imported.outcome !== 'refused') {
    const { json, says } = importReport(imported)
    return done(json, says)
  }
  const { problems: wrong } = imported
  if (!('list' in imported)) return refused(wrong, 'Intet er gemt:')
  const { json, says } = importReport({ ...imported.list, outcome: imported.outcome })
  return { exit: 1, json: { ...json, problems: wrong }, says }
}
