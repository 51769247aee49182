import { startEmulator } from './emulator/emulator.ts'
import { askForGaps } from './emulator/gaps.ts'
import { playOnEmulator } from './emulator/journey.ts'
import { hasPython, pythonEnvironment } from './python.ts'
import { openTally } from './tally.ts'
import { lookAtTemplates } from './templates/look.ts'

/** The independent check: what others who know AWS say of what we ask it for. */
const tally = openTally()
if (hasPython()) {
  const python = pythonEnvironment()
  const parts = process.argv.slice(2)
  if (parts.length === 0 || parts.includes('templates')) await lookAtTemplates(tally, python)
  if (parts.length === 0 || parts.includes('emulator')) {
    {
      await using untouched = await startEmulator(python.bin('ministack'))
      await askForGaps(tally, untouched)
    }
    await using emulator = await startEmulator(python.bin('ministack'))
    await playOnEmulator(tally, emulator)
  }
} else tally.note('python3 with venv', 'It is not on this machine, and the independent check needs it.')
console.log(tally.sum())
process.exitCode = tally.failed() > 0 ? 1 : 0
