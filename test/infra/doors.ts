import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Every file of `functions/` is a door, and every door is deployed. */
export const doors = globSync('*.ts', { cwd: fileURLToPath(new URL('../../functions/', import.meta.url)) }).map(file =>
  basename(file, '.ts'),
)
