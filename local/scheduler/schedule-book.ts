import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { broken } from '../folder/trouble.ts'
import type { Schedule } from './schedule.ts'

/** All that must outlive a restart. */
export type ScheduleBook = { groups: Record<string, { created: string }>; schedules: Record<string, Schedule> }

const empty = (): ScheduleBook => ({ groups: {}, schedules: {} })

/** The book in the file; an empty one when there is no file yet, or none is kept. */
export function readBook(file: string | undefined): ScheduleBook {
  if (!file) return empty()
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (wrong) {
    if (wrong instanceof Error && 'code' in wrong && wrong.code === 'ENOENT') return empty()
    throw broken(file, 'kan ikke læses. I den står, hvornår hver mail skal ud.', wrong)
  }
}

/** Whole or not at all: whoever reads sees the old book or the new one. */
export function writeBook(file: string | undefined, book: ScheduleBook): void {
  if (!file) return
  writeFileSync(`${file}.new`, JSON.stringify(book, null, 2))
  renameSync(`${file}.new`, file)
}
