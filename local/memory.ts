import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Instant } from '../functions/values/instant.ts'
import type { StreamPosition } from './engines/table-stream.ts'

/** What the house itself must know after a restart; everything else is in its engines. */
export interface Remembered {
  now?: Instant
  stream?: StreamPosition
  /** The secret of `platform/link-keys.ts`. */
  linkKeys: string
}

export interface Memory {
  read(): Remembered
  write(news: Partial<Remembered>): void
}

const newLinkKeys = () => JSON.stringify({ current: 1, 1: randomBytes(32).toString('base64') })

export function keepInMemory(): Memory {
  let remembered: Remembered = { linkKeys: newLinkKeys() }
  return {
    read: () => remembered,
    write(news) {
      remembered = { ...remembered, ...news }
    },
  }
}

export function keepOnDisk(file: string): Memory {
  const memory = keepInMemory()
  if (existsSync(file)) memory.write(JSON.parse(readFileSync(file, 'utf8')) as Remembered)
  const write = (news: Partial<Remembered>) => {
    memory.write(news)
    writeFileSync(`${file}.new`, JSON.stringify(memory.read()))
    renameSync(`${file}.new`, file)
  }
  write({})
  return { read: memory.read, write }
}
