import { startEmulator } from './emulator/emulator.ts'
import { askForGaps } from './emulator/gaps.ts'
import { playOnEmulator } from './emulator/journey.ts'
import { hasPython, pythonEnvironment } from './python.ts'
import { openTally } from './tally.ts'
import { lookAtTemplates } from './templates/look.ts'

const tally = openTally()

/** Of `templates` and `emulator`; both when left out. */
async function look(parts: string[]): Promise<void> {
  if (!hasPython()) throw new Error('python3 with venv is not on this machine, and the independent check needs it.')
  const python = pythonEnvironment()
  if (parts.includes('templates')) await lookAtTemplates(tally, python)
  if (!parts.includes('emulator')) return
  {
    await using untouched = await startEmulator(python.bin('ministack'), { asItIs: true })
    await askForGaps(tally, untouched)
  }
  await using emulator = await startEmulator(python.bin('ministack'))
  await playOnEmulator(tally, emulator)
}

function end(): never {
  console.log(tally.sum())
  process.exit(tally.failed() > 0 ? 1 : 0)
}

// The independent check: what others who know AWS say of what we ask it for.
const typed = process.argv.slice(2)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
setTimeout(() => {
  tally.note('the whole of it', 'It has not ended within half an hour.')
  end()
}, 30 * 60_000).unref()
await look(typed.length > 0 ? typed : ['templates', 'emulator']).catch(error => tally.note('the independent check', String(error)))
end()
