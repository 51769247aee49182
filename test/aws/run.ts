import { hasPython, pythonEnvironment } from './python.ts'
import { openTally } from './tally.ts'
import { lookAtTemplates } from './templates/look.ts'

/** The independent check: what others who know AWS say of what we ask it for. */
const tally = openTally()
if (hasPython()) await lookAtTemplates(tally, pythonEnvironment())
else tally.note('python3 with venv', 'It is not on this machine, and the independent check needs it.')
console.log(tally.sum())
process.exitCode = tally.failed() > 0 ? 1 : 0
