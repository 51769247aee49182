import { documentPlaces } from '../documents/mailed.ts'

/**
 * Everything a mail may leave open for SES to fill in, each also with `Html` behind its name for
 * the escaped value. The list is closed and filled in one pass: a name that looks like a
 * placeholder stays a name. Names are short because they travel with every reader.
 */
export const personalPlaceholders = [
  'whom',
  'name',
  'municipality',
  'role',
  'as',
  'soFar',
  'seat',
  'registeredBy',
  'handedTo',
  'participants',
  'order',
  'binds',
  'sessionDate',
  'sessionShort',
  'sessionBrief',
  'sessionTime',
  'sessionVenue',
  'sessionAddress',
  'token',
  'ownToken',
  'outToken',
] as const

export type PersonalPlaceholder = (typeof personalPlaceholders)[number]

const allowed: ReadonlySet<string> = new Set([...personalPlaceholders.flatMap(name => [name, `${name}Html`]), ...documentPlaces])

/**
 * The placeholders a finished template still has.
 * @throws when anything else in it would read as one to SES: it answers SUCCESS and loses the mail
 *   in a rendering failure later.
 */
export function placeholdersOf(...parts: string[]): string[] {
  const template = parts.join('\n')
  const asked = [...template.matchAll(/(?<![{\\])\{\{(\w+)\}\}(?!\})/g)].map(([, name]) => name ?? '')
  const stray = asked.find(name => !allowed.has(name))
  if (stray !== undefined) throw new Error(`nobody fills {{${stray}}} in a mail`)
  if (asked.length !== template.split('{{').length - 1) throw new Error('a mail holds braces that SES would take for a placeholder')
  return [...new Set(asked)]
}
