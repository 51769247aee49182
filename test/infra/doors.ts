import { globSync } from 'node:fs'
import { basename } from 'node:path'

/** Every file of `functions/` is a door, and every door is deployed. */
export const doors = globSync('*.ts', { cwd: new URL('../../functions/', import.meta.url).pathname }).map(file => basename(file, '.ts'))
