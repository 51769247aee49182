import { existsSync, readFileSync } from 'node:fs'
import { ask } from './ask.ts'
import type { Destination } from './destination.ts'
import { Unreachable } from './outcome.ts'

/** Where the running house listens, if it has said so. */
export function houseUrl(): string | null {
  const named = process.env.INDBYD_HOUSE
  if (named && !URL.canParse(named)) throw new Unreachable(`»${named}« er ikke en adresse. Skriv fx http://127.0.0.1:4600`)
  if (named) return named
  const file = '.local/house.json'
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { site: string }).site : null
}

/** The running house on this machine. @throws Unreachable */
export function localHouse(): Destination {
  const site = houseUrl()
  if (site === null) throw new Unreachable('Intet hus kører her. Start det med: npm start (eller sæt INDBYD_HOUSE til dets adresse).')
  return {
    settles: true,
    called: `huset på ${site}`,
    async post(act, body) {
      const url = new URL(`/__local/acts/${act}`, site)
      try {
        return await ask(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      } catch (cause) {
        throw new Unreachable(`Der svarer intet hus på ${site}. Start det med: npm start`, { cause })
      }
    },
  }
}
