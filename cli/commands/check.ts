import type { Command } from 'commander'
import { check, goodToKnow } from '../../functions/campaign/check.ts'
import { systemClock } from '../../functions/platform/clock.ts'
import { isBlocker } from '../../functions/values/problem.ts'
import { readCampaignFolder } from '../campaign-folder.ts'
import { columnOption, columnWishes } from '../column-option.ts'
import { listed, listedNotes, type Outcome } from '../outcome.ts'

export const checkCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('check')
    .argument('<dir>', 'folder with letter.md and recipients.csv (or .xlsx)')
    .option(...columnOption)
    .summary('look a letter and its list through before launch')
    .description('Reads letter.md and recipients.csv and says what is wrong with them, with file, line and what to do. Changes nothing.')
    .action((dir: string, { column }: { column: string[] }) => run(() => checkFolder(dir, column)))

async function checkFolder(dir: string, columns: string[]): Promise<Outcome> {
  const { letter, problems } = await readCampaignFolder(dir, systemClock.now(), columnWishes(columns))
  const found = [...problems, ...(letter ? check(letter) : [])]
  const notes = letter ? goodToKnow(letter) : []
  const verdict = found.some(isBlocker) ? 'Brevet kan ikke sendes endnu:' : 'Brevet kan sendes, når der er set på dette:'
  const fine = notes.length > 0 ? 'Brevet er klar.' : 'Brevet er klar. Intet at bemærke.'
  const says = found.length > 0 ? [verdict, listed(found)] : [fine]
  return {
    exit: found.length > 0 ? 1 : 0,
    json: { problems: found, notes },
    says: [...says, ...(notes.length > 0 ? ['Godt at vide:', listedNotes(notes)] : [])].join('\n'),
  }
}
