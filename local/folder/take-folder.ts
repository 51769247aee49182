import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { seenFromHere, Trouble } from './trouble.ts'

const lockName = 'house.lock'

/** All that a house writes in its folder; whatever else lies there is somebody's own. */
const ofTheHouse = /^(memory\.json|schedules\.json|table\.db|outbox|files|logs)(\.new|-wal|-shm|-journal)?$/

export interface TakenFolder {
  release(): void
}

/**
 * One folder, one house: an exclusive lock on a file in it, which the system lets go of when the
 * process ends, however it ends.
 * @param fresh forgets the house that was there; never one that runs
 * @throws Trouble when another house has it, or when it can be no folder
 */
export function takeFolder(dir: string, { fresh }: { fresh: boolean }): TakenFolder {
  make(dir)
  // SQLite's lock is the system's own (POSIX record locks), which Node does not offer by itself.
  const lock = new DatabaseSync(join(dir, lockName), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    throw new Trouble(takenBy(dir, fresh), { cause })
  }
  if (fresh) for (const name of readdirSync(dir)) if (ofTheHouse.test(name)) rmSync(join(dir, name), { recursive: true, force: true })
  // What an earlier house wrote there is no longer true.
  rmSync(join(dir, 'house.json'), { force: true })
  return {
    release() {
      rmSync(join(dir, 'house.json'), { force: true })
      lock.close()
    },
  }
}

function make(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new Trouble(
      `${seenFromHere(dir)} kan ikke være husets mappe. Er det en fil, eller må du ikke skrive der? Vælg en anden: --dir MAPPE`,
      {
        cause,
      },
    )
  }
}

function takenBy(dir: string, fresh: boolean): string {
  const file = join(dir, 'house.json')
  const site = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { site: string }).site : null
  const says = site ? `Her kører allerede et hus på ${site}` : `Et andet hus er ved at åbne eller lukke i ${seenFromHere(dir)}`
  return fresh
    ? `${says}. Stop det, før dets mappe glemmes, eller giv det nye hus en mappe for sig: npm start -- --dir .local/nyt`
    : `${says}. Brug det, eller giv det nye hus en mappe for sig: npm start -- --dir .local/nyt`
}
