import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { type Instant, isInstant } from '../../functions/values/instant.ts'
import { broken } from './trouble.ts'

const Remembered = v.object({
  /** Absent until a house was open here. */
  now: v.optional(v.custom<Instant>(value => typeof value === 'string' && isInstant(value))),
  /** Where the table's stream is read on. */
  stream: v.optional(v.record(v.string(), v.string())),
  /** Of so many mails of the outbox, the first, all that was known of them has been worked on. */
  told: v.optional(v.number(), 0),
  /** Where the links of the mails in the outbox lead. */
  sites: v.optional(v.array(v.string()), []),
  /** The secret of `platform/link-keys.ts`. */
  linkKeys: v.pipe(v.string(), v.minLength(1)),
  /** The secret of `platform/address-key.ts`. A folder from before there was one gets it now. */
  addressKey: v.optional(v.pipe(v.string(), v.minLength(32)), () => newAddressKey()),
})

/** What the house itself must know after a restart; everything else is in its engines. */
export type Remembered = v.InferOutput<typeof Remembered>

export interface Memory {
  read(): Remembered
  write(news: Partial<Remembered>): void
}

const newAddressKey = () => randomBytes(32).toString('base64')
const newLinkKeys = () => JSON.stringify({ current: 1, 1: randomBytes(32).toString('base64') })

export function keepInMemory(
  remembered: Remembered = { linkKeys: newLinkKeys(), addressKey: newAddressKey(), told: 0, sites: [] },
): Memory {
  return {
    read: () => remembered,
    write(news) {
      remembered = { ...remembered, ...news }
    },
  }
}

/** Whoever may read the file can make the link of anybody. */
const forItsOwnerAlone = 0o600

/**
 * @throws Trouble when a house has been here and its memory cannot be read: new keys would kill
 * every link that was ever mailed.
 */
export function keepOnDisk(dir: string): Memory {
  const file = join(dir, 'memory.json')
  const memory = existsSync(file) ? keepInMemory(readRemembered(file)) : begin(dir, file)
  const write = (news: Partial<Remembered>) => {
    memory.write(news)
    writeFileSync(`${file}.new`, JSON.stringify(memory.read()), { mode: forItsOwnerAlone, flush: true })
    renameSync(`${file}.new`, file)
  }
  write({})
  return { read: memory.read, write }
}

const holds = 'I den står husets ur og nøglen til hvert link, der er sendt ud.'

function begin(dir: string, file: string): Memory {
  const left = readdirSync(dir).find(name => name === 'table.db' || name === 'outbox' || name === 'schedules.json')
  if (left) throw broken(file, `mangler, selv om der er kørt et hus her (${left} er der). ${holds}`)
  return keepInMemory()
}

function readRemembered(file: string): Remembered {
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, forItsOwnerAlone)
  try {
    return v.parse(Remembered, JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw broken(file, `kan ikke læses. ${holds}`, cause)
  }
}
