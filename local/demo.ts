import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { playAll } from './demo/play-all.ts'

/**
 * `npm run demo [-- FOLDER…]`: every example, or the folders named, from invitation to the day
 * after the meeting.
 */
const examples = join(import.meta.dirname, '../examples')
const named = process.argv.slice(2)
const folders =
  named.length > 0
    ? named
    : readdirSync(examples, { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(entry => join(examples, entry.name))
        .toSorted()

process.exitCode = (await playAll(folders, console.log)) ? 0 : 1
