import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { broken } from './trouble.ts'

/** @throws Trouble when the table's file is damaged, or is gone where a house has been before. */
export function checkTableFile(file: string, { isNew }: { isNew: boolean }): void {
  if (!existsSync(file)) {
    if (isNew) return
    throw broken(file, 'mangler. I den står alle breve, lister og svar.')
  }
  const says = 'er beskadiget. I den står alle breve, lister og svar.'
  let sound: boolean
  try {
    const database = new DatabaseSync(file, { timeout: 180_000 })
    try {
      const [checked] = database.prepare('PRAGMA quick_check(1)').all()
      // A file cut to nothing is a sound database without tables.
      sound = checked?.quick_check === 'ok' && (isNew || database.prepare('SELECT 1 FROM sqlite_master').get() !== undefined)
    } finally {
      database.close()
    }
  } catch (cause) {
    throw broken(file, says, cause)
  }
  if (!sound) throw broken(file, says)
}
