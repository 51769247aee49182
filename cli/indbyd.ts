import { Command, CommanderError } from 'commander'
import type { Problem } from '../functions/values/problem.ts'
import { answersCommand } from './commands/answers.ts'
import { applyCommand } from './commands/apply.ts'
import { attendanceCommand } from './commands/attendance.ts'
import { callOffCommand, moveCommand, venueCommand } from './commands/change-plan.ts'
import { checkCommand } from './commands/check.ts'
import { approveCommand, refuseCommand } from './commands/decide-pending.ts'
import { doctorCommand } from './commands/doctor.ts'
import { documentsCommand } from './commands/documents.ts'
import { doubtsCommand } from './commands/doubts.ts'
import { exportCommand } from './commands/export.ts'
import { forgetCommand } from './commands/forget.ts'
import { freeSeatsCommand } from './commands/free-seats.ts'
import { importCommand } from './commands/import.ts'
import { inboxCommand } from './commands/inbox.ts'
import { launchCommand } from './commands/launch.ts'
import { newCommand } from './commands/new.ts'
import { pauseCommand, resumeCommand } from './commands/pause.ts'
import { previewCommand } from './commands/preview.ts'
import { rehearseCommand } from './commands/rehearse.ts'
import { remindCommand } from './commands/remind.ts'
import { eraseCommand, retentionCommand } from './commands/retention.ts'
import { revokeCommand } from './commands/revoke.ts'
import { sendCommand } from './commands/send.ts'
import { smokeCommand } from './commands/smoke.ts'
import { statusCommand } from './commands/status.ts'
import { stepCommand } from './commands/step.ts'
import { whyCommand } from './commands/why.ts'
import { helpWidth, teach } from './help.ts'
import { NotDone, type Outcome, refused, Unreachable, WrongUse } from './outcome.ts'
import { whatToType } from './wrong-use.ts'

const typed = process.argv.slice(2)
const program = new Command('indbyd')
  .description('Invitations by letter: write it, check it, take in its list, launch it, and see who answers.')
  .option('--json', 'print one JSON object on stdout and everything else on stderr')
  .configureOutput({ outputError: () => {}, getOutHelpWidth: helpWidth, getErrHelpWidth: helpWidth })
  .exitOverride()

/** Runs a command and prints what it came to. */
async function run(command: () => Promise<Outcome>): Promise<void> {
  print(await command().catch(notPossible))
}

/** For people, or as one JSON object. */
function print({ exit, json, says }: Outcome): void {
  if (typed.includes('--json')) console.log(JSON.stringify(json))
  else if (exit === 0) console.log(says)
  else console.error(says)
  process.exitCode = exit
}

function notPossible(error: unknown): Outcome {
  if (error instanceof NotDone) return refused(error.problems, 'Det lykkedes ikke:')
  if (error instanceof TypeError && process.env.INDBYD_STAGE)
    return refused([otherAnswer(process.env.INDBYD_STAGE, error)], 'Svaret kan ikke læses:')
  if (!(error instanceof Unreachable || error instanceof WrongUse)) throw error
  const code = error instanceof Unreachable ? 'NO-HOUSE' : 'WRONG-USE'
  return { exit: 2, json: { problems: [{ at: 'indbyd', code, level: 'blocker', says: error.message }] }, says: error.message }
}

/** A stage of another version may answer what this one does not know how to read. */
const otherAnswer = (stage: string, { message }: TypeError): Problem => ({
  at: 'indbyd',
  code: 'OTHER-VERSION',
  level: 'blocker',
  says: `Stagen ${stage} svarede på en måde, som kommandoen her ikke kan læse. De kører nok ikke den samme version: Hent den version, der er sat i drift, eller sæt din i drift (npm run deploy). Det, du bad om, kan være gjort; se efter med indbyd status. (${message})`,
})

const commands = [
  newCommand,
  checkCommand,
  previewCommand,
  rehearseCommand,
  importCommand,
  launchCommand,
  remindCommand,
  statusCommand,
  answersCommand,
  whyCommand,
  doubtsCommand,
  inboxCommand,
  doctorCommand,
  smokeCommand,
  documentsCommand,
  approveCommand,
  refuseCommand,
  revokeCommand,
  pauseCommand,
  resumeCommand,
  applyCommand,
  moveCommand,
  venueCommand,
  callOffCommand,
  freeSeatsCommand,
  stepCommand,
  sendCommand,
  exportCommand,
  attendanceCommand,
  forgetCommand,
  retentionCommand,
  eraseCommand,
]
for (const add of commands)
  add(program, run)
    .option('--stage <name>', 'a stage on AWS instead of the house on this machine; INDBYD_STAGE=NAME says the same')
    .option('--json', 'print one JSON object on stdout')
    .copyInheritedSettings(program)
program.hook('preAction', (_, command) => {
  const { stage } = command.opts<{ stage?: string }>()
  if (stage !== undefined) process.env.INDBYD_STAGE = stage
})
teach(program)

// Whoever reads along has seen enough: `… | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  // Help that was asked for, or shown because nothing was typed.
  if (/^commander\.(?:help|version)/.test(error.code)) {
    process.exitCode = error.exitCode === 0 ? 0 : 2
    if (process.exitCode === 2 && typed.includes('--json'))
      print(notPossible(new WrongUse('Skriv en kommando. Se dem alle med: indbyd --help')))
  } else print(notPossible(new WrongUse(whatToType(program, error, typed))))
}
