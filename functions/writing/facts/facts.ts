import { type Document, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml'
import { plainLine } from '../../values/plain-line.ts'
import { readDate } from '../front-matter/dates.ts'
import { Refusal } from '../front-matter/field.ts'
import { readDateAndTime } from '../front-matter/times.ts'
import { isToFillIn } from '../to-fill-in.ts'

/**
 * What a letter's fields say, as a form shows it: by the field's name (`sessions.0.venue.name`), as
 * text. What is still to be filled in is empty.
 */
export type Facts = ReadonlyMap<string, string>

/** With the failsafe schema every value stays the text its author typed. */
export const frontDocument = (front: string): Document => parseDocument(front, { schema: 'failsafe', logLevel: 'silent' })

/** Null where the fields cannot be read as YAML: then they are shown as they were written. */
export function factsOf(front: string): Facts | null {
  const document = frontDocument(front)
  if (document.errors.length > 0 || (document.contents && !isMap(document.contents))) return null
  const facts = new Map<string, string>()
  for (const name of ['title', 'kind', 'sender']) facts.set(name, textAt(document, [name]))
  for (let index = 0; index < sessionsIn(document); index++)
    for (const [name, value] of sessionFacts(document, index)) facts.set(`sessions.${index}.${name}`, value)
  const deadline = readDateAndTime(textAt(document, ['deadline']))
  facts.set('deadline.date', deadline instanceof Refusal ? '' : deadline.date)
  facts.set('deadline.time', deadline instanceof Refusal ? '' : (deadline.time ?? ''))
  for (const [name, value] of contactFacts(document)) facts.set(`contact.${name}`, value)
  facts.set('signatories', listAt(document, ['signatories']).join('\n'))
  facts.set('audience.roles', listAt(document, ['audience', 'roles']).join('\n'))
  facts.set('price', textAt(document, ['price', 'amount']) || textAt(document, ['price']))
  return facts
}

/** As `front-matter/sessions.ts` names those that have no name of their own. */
export const idsOfSessions = (document: Document): string[] =>
  Array.from({ length: sessionsIn(document) }, (_, index) => textAt(document, ['sessions', index, 'id']) || `moede-${index + 1}`)

/** Which session stands on that line of the fields, counted from 1; null where none does. */
export function sessionOnLine(front: string, line: number): number | null {
  const sessions = frontDocument(front).get('sessions')
  const lineAt = (offset: number) => front.slice(0, offset).split('\n').length
  const place = (isSeq(sessions) ? sessions.items : []).findIndex(item => {
    const [from, to] = (isNode(item) && item.range) || [0, 0]
    return to > from && line >= lineAt(from) && line <= lineAt(to - 1)
  })
  return place < 0 ? null : place
}

export function sessionsIn(document: Document): number {
  const sessions = document.get('sessions')
  return isSeq(sessions) ? sessions.items.length : 0
}

function sessionFacts(document: Document, index: number): [string, string][] {
  const at = (...path: string[]) => textAt(document, ['sessions', index, ...path])
  const day = readDate(at('date'))
  const [name = '', ...address] = at('venue').split(',')
  return [
    ['date', day instanceof Refusal ? '' : day],
    ['time', at('time')],
    ['venue.name', at('venue', 'name') || name.trim()],
    ['venue.address', at('venue', 'address') || address.join(',').trim()],
    ['capacity', at('capacity')],
  ]
}

function contactFacts(document: Document): [string, string][] {
  const written = textAt(document, ['contact'])
  const none = /^(none|ingen)$/i.test(written)
  const parts = none || written === '' ? [] : written.split(/[,;]/).map(part => part.trim())
  const email = parts.find(part => part.includes('@')) ?? ''
  const phone = parts.find(part => /^\+?[\d\s()-]{6,20}$/.test(part)) ?? ''
  const name = parts.filter(part => part !== email && part !== phone).join(', ')
  return [
    ['none', none ? 'yes' : ''],
    ['name', textAt(document, ['contact', 'name']) || name],
    ['email', textAt(document, ['contact', 'email']) || email],
    ['phone', textAt(document, ['contact', 'phone']) || phone],
  ]
}

/** One entry of a list as a line: its text, or its parts with commas between. */
function listAt(document: Document, path: (string | number)[]): string[] {
  const node = document.getIn(path, true)
  if (!isSeq(node)) return [textAt(document, path)].filter(text => text !== '')
  return node.items.map(item =>
    isMap(item)
      ? item.items
          .map(({ value }) => textOf(value))
          .filter(Boolean)
          .join(', ')
      : textOf(item),
  )
}

const textAt = (document: Document, path: (string | number)[]): string => textOf(document.getIn(path, true))

function textOf(node: unknown): string {
  const text = isScalar(node) ? plainLine(String(node.value)) : ''
  return isToFillIn(text) || text === '~' ? '' : text
}
