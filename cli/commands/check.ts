import type { Command } from 'commander'
import { check } from '../../functions/campaign/check.ts'
import { isBlocker } from '../../functions/values/problem.ts'
import { readCampaignFolder } from '../campaign-folder.ts'
import { done, listed, type Outcome, refused } from '../outcome.ts'

export const checkCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('check')
    .argument('<dir>', 'folder with letter.md and recipients.csv')
    .summary('look a letter and its list through before launch')
    .description('Reads letter.md and recipients.csv and says what is wrong with them, with file, line and what to do. Changes nothing.')
    .action((dir: string) => run(async () => checkFolder(dir)))

function checkFolder(dir: string): Outcome {
  const { letter, problems } = readCampaignFolder(dir)
  const found = [...problems, ...(letter ? check(letter) : [])]
  if (found.some(isBlocker)) return refused(found, 'Brevet kan ikke sendes endnu:')
  return done(
    { problems: found },
    found.length === 0 ? 'Brevet er klar. Intet at bemærke.' : `Brevet kan sendes, men se på dette først:\n${listed(found)}`,
  )
}
