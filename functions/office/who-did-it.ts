import { whoWords } from '../../templates/words/office/who.ts'
import { isStaffKey, type StaffKey } from '../access/staff-member.ts'
import { loadStaffMember } from '../access/store.ts'
import type { Platform } from '../platform/platform.ts'
import type { Language } from '../values/language.ts'

/** Names for those the log knows by codes, looked up when a page is shown. */
export type WhoDidIt = (actor: string) => string

export async function namesOf(
  house: Pick<Platform, 'table'>,
  actors: readonly string[],
  persons: ReadonlyMap<number, string>,
  language: Language,
): Promise<WhoDidIt> {
  const words = whoWords[language]
  const keys = [...new Set(actors.flatMap(actor => keyIn(actor) ?? []))]
  const known = await Promise.all(keys.map(key => loadStaffMember(house, key)))
  const staff = new Map(known.flatMap(member => (member ? [[`staff:${member.key}`, member.name]] : [])) as [string, string][])
  return actor => {
    const number = numberOf(actor)
    if (number) return persons.get(number) ?? words.person
    if (actor === 'timetable') return words.timetable
    if (actor === 'waiting-list') return words.waitingList
    if (actor === 'ses') return words.mailService
    if (actor.startsWith('staff:aws:')) return actor.slice('staff:aws:'.length)
    return staff.get(actor) ?? words.secretariat
  }
}

/** Who of those invited it was, if it was one of them. */
export function numberOf(actor: string): number | undefined {
  const number = /^person:(\d+)$/.exec(actor)?.[1]
  return number === undefined ? undefined : Number(number)
}

function keyIn(actor: string): StaffKey | undefined {
  const key = actor.replace(/^staff:/, '')
  return isStaffKey(key) ? key : undefined
}
