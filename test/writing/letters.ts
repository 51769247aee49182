import type { Letter } from '../../functions/letter/letter.ts'
import { instant } from '../../functions/values/instant.ts'
import { type ParsedLetter, parseLetter } from '../../functions/writing/parse.ts'

export const march2026 = instant('2026-03-18T08:00:00Z')
export const sender = { name: 'Sekretariatet', address: 'post@indbyd.example' }

const needed: Record<string, string> = {
  title: 'Møde om genoptræning',
  sessions: '\n  - { date: 2026-05-04, time: 15.30-18.00, venue: "Gate21, Liljens Kvarter 2, 2620 Albertslund" }',
  contact: 'Sofie Holm, sofie.holm@sekretariat.example, 12345678',
}

/**
 * A letter with what every letter needs; `fields` adds to it or takes its place, null leaves a
 * field out.
 */
export function written(fields: Record<string, string | null> = {}, body = 'Kære {{greeting}}\n\nVelkommen til.\n'): string {
  const all = Object.entries({ ...needed, ...fields }).filter(([, value]) => value !== null)
  return `---\n${all.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n${body}`
}

export const read = (text: string): ParsedLetter => parseLetter(text, 'et-moede', { sender, now: march2026 })

/** @throws with the problems when the letter cannot be read. */
export function letterFrom(text: string): Letter {
  const { letter, problems } = read(text)
  if (!letter) throw new Error(problems.map(({ at, says }) => `${at} ${says}`).join('\n'))
  return letter
}

export const aLetter = (fields: Record<string, string | null> = {}, body?: string): Letter => letterFrom(written(fields, body))

/** `4 YEAR-MISSING`: line and code of everything found. */
export const inShort = (problems: { at: string; code: string }[]): string[] =>
  problems.map(({ at, code }) => `${at.replace('letter.md:', '')} ${code}`)
