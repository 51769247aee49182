import { partsOfLetter } from '../letter-parts.ts'
import { type Facts, factsOf, frontDocument, idsOfSessions, sessionOnLine } from './facts.ts'
import { withFacts, withoutSessionNamed } from './with-facts.ts'

// The fields of a whole letter.md. What stands between its dashes is read in `facts.ts` and changed
// in `with-facts.ts`.

/** Null where they cannot be read. */
export function factsOfLetter(text: string): Facts | null {
  const parts = partsOfLetter(text)
  return parts && factsOf(parts.front)
}

export function sessionIdsOfLetter(text: string): string[] {
  const parts = partsOfLetter(text)
  return parts ? idsOfSessions(frontDocument(parts.front)) : []
}

/** Which session a problem at `letter.md:12` is about, by its place; null where about none. */
export function sessionAt(text: string, at: string): number | null {
  const parts = partsOfLetter(text)
  const line = Number(/^letter\.md:(\d+)$/.exec(at)?.[1] ?? 0)
  return parts && line > 0 ? sessionOnLine(parts.front, line - 1) : null
}

/** Only what differs is written anew. */
export function letterWithFacts(text: string, changes: ReadonlyMap<string, string>): string {
  const facts = factsOfLetter(text)
  const differing = [...changes].filter(([name, value]) => facts?.has(name) && facts.get(name) !== value)
  return differing.length === 0 ? text : onFront(text, front => withFacts(front, new Map(differing)))
}

export const letterWithoutSession = (text: string, id: string): string => onFront(text, front => withoutSessionNamed(front, id))

function onFront(text: string, change: (front: string) => string): string {
  const parts = partsOfLetter(text)
  return parts ? parts.open + change(parts.front) + text.slice(parts.open.length + parts.front.length) : text
}
