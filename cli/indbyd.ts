import { Command, CommanderError } from 'commander'
import { answersCommand } from './commands/answers.ts'
import { checkCommand } from './commands/check.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { launchCommand } from './commands/launch.ts'
import { statusCommand } from './commands/status.ts'
import { type Outcome, Unreachable, WrongUse } from './outcome.ts'

const program = new Command('indbyd')
  .description('Invitations by letter: check a letter, take in its list, launch it, and see who answers.')
  .option('--json', 'print one JSON object on stdout and everything else on stderr')
  .addHelpText(
    'after',
    `
A first campaign, with the house running (npm start) in another window:
  indbyd check  examples/002-kkr-hovedstaden-2026
  indbyd import examples/002-kkr-hovedstaden-2026 --commit
  indbyd launch examples/002-kkr-hovedstaden-2026 --yes 40
  indbyd status 002-kkr-hovedstaden-2026

Exit codes: 0 done · 1 refused or problems found, nothing changed · 2 wrong use, or no house reached.
The house is found by .local/house.json in this folder, or by INDBYD_HOUSE=URL.`,
  )
  .exitOverride()

/** Runs a command and prints what it came to: for people, or as one JSON object. */
async function run(command: () => Promise<Outcome>): Promise<void> {
  const asJson = program.opts<{ json?: boolean }>().json === true
  const outcome = await command().catch(wrongUse)
  if (asJson) console.log(JSON.stringify(outcome.json))
  else if (outcome.exit === 0) console.log(outcome.says)
  else console.error(outcome.says)
  process.exitCode = outcome.exit
}

function wrongUse(error: unknown): Outcome {
  if (!(error instanceof Unreachable || error instanceof WrongUse)) throw error
  const code = error instanceof Unreachable ? 'NO-HOUSE' : 'WRONG-USE'
  return { exit: 2, json: { problems: [{ at: 'indbyd', code, level: 'blocker', says: error.message }] }, says: error.message }
}

for (const add of [checkCommand, importCommand, launchCommand, statusCommand, answersCommand, exportCommand])
  add(program, run).option('--json', 'print one JSON object on stdout').exitOverride()

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2
}
