import { logWords } from '../../templates/words/office/log.ts'
import { isStaffKey } from '../access/staff-member.ts'
import { loadStaffMember } from '../access/store.ts'
import type { PersonRow } from '../audience/person.ts'
import { deedOf } from '../journal/deed.ts'
import type { Entry } from '../journal/journal.ts'
import type { Platform } from '../platform/platform.ts'
import { printedLocal } from '../schedule/printed-dates.ts'
import { escapeHtml } from '../values/html.ts'

const actors: Record<string, string> = {
  timetable: 'tidsplanen',
  'waiting-list': 'ventelisten',
  ses: 'mailtjenesten',
  retention: 'sletningen',
}

/** The log as sentences, oldest first: who did what to whom, by name as they are known now. */
export async function logInWords(
  house: Pick<Platform, 'table'>,
  entries: readonly Entry[],
  persons: readonly Pick<PersonRow, 'number' | 'name'>[],
): Promise<string> {
  const names = new Map(persons.map(({ number, name }) => [number as number, name]))
  const staff = await staffNames(house, entries)
  const nameOf = (number: number) => names.get(number) ?? `nr. ${number}`
  const lines = entries.map(entry => {
    const { at, actor, what, number } = entry
    const { date, time } = printedLocal(at, 'da')
    const [, who] = /^person:(\d+)$/.exec(actor) ?? []
    const by = who ? nameOf(Number(who)) : (actors[actor] ?? staff.get(actor) ?? 'sekretariatet')
    const about = number === 0 ? '' : `${nameOf(number)}: `
    return `<li>${escapeHtml(`${date.long} ${time}. ${about}${logWords.da.happened[deedOf(entry)] ?? what} (${by}).`)}</li>`
  })
  return `<h1>Log</h1>\n<ol>\n${lines.join('\n')}\n</ol>`
}

async function staffNames(house: Pick<Platform, 'table'>, entries: readonly Entry[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const actor of new Set(entries.map(entry => entry.actor))) {
    const key = actor.replace(/^staff:/, '')
    const member = isStaffKey(key) ? await loadStaffMember(house, key) : undefined
    if (member) names.set(actor, member.name)
  }
  return names
}
