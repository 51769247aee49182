import { dateMentions } from './date-mentions.ts'
import type { Found } from './found.ts'
import { isAddress } from './line-kinds.ts'
import type { Parts } from './parts.ts'
import type { Passage } from './passages.ts'
import { sentenceCase } from './sentence-case.ts'

/** The letter's heading, and the passages it was taken from: they are not said again below it. */
export type Title = Found<string> & { from: Passage[] }

export function title(parts: Parts): Title | null {
  const written = heading(parts) ?? registeredFor(parts) ?? subjectOfInvitation(parts)
  if (!written) return null
  const text = [...parts.letter, ...parts.below].map(({ words }) => words).join('\n')
  return { ...written, value: sentenceCase(subject(written.value), text) }
}

const announces = /^(?:invitation(?:en)?|indbydelse|emne|subject|vedr(?:ørende|\.)?|titel|arrangement)\b/i
const isAddressee = /^(?:til )?(?:alle )?(?:medlemmer|formænd|politikere|kommunale)\b|^til\b|^att\b/i

/** "Invitation til …", or else a heading above the greeting. */
function heading({ top, letter }: Parts): Title | null {
  const above = top.length > 0 ? top : letter.slice(0, 2)
  const index = above.findIndex(({ words }) => announces.test(words) && words.length < 250)
  const [announced, next] = [above[index], above[index + 1]]
  if (announced && next && /^(?:invitation|indbydelse):?$/i.test(announced.words)) return { ...from(next), from: [announced, next] }
  if (announced) return from(announced)
  const first =
    above.find(({ kind, words }) => kind === 'heading' && words.length < 200 && !isAddressee.test(words)) ??
    top.find(({ words }) => words.length < 120 && !isAddressee.test(words) && !/[.!:]$/.test(words))
  return first ? from(first) : null
}

/** What the link to register was called: "man tilmelder sig her: Mød naboerne". */
function registeredFor({ letter }: Parts): Title | null {
  const index = letter.findIndex(({ words }) => /tilmeld\p{L}*[^.!?]*\bher:$/iu.test(words))
  const next = letter[index + 1]
  return index >= 0 && next && !isAddress(next.words) && next.words.length < 120 && !/[.!?]$/.test(next.words) ? from(next) : null
}

/** "I inviteres til temamøde om genoptræning." */
function subjectOfInvitation({ letter }: Parts): Title | null {
  const passage = letter.find(({ words }) => invitesTo.test(words))
  const said = passage && invitesTo.exec(passage.words)?.[1]
  return passage && said ? { value: said, line: passage.lines[0]?.line ?? 1, from: [] } : null
}

const invitesTo = /invit\p{L}*[^.!?]{0,60}\s(?:til|to)\s[^.!?]{0,60}?\s(?:om|about|on)\s([^.!?,]{4,120})/iu

const from = (passage: Passage): Title => ({ value: passage.words, line: passage.lines[0]?.line ?? 1, from: [passage] })

/** `Invitation til dialogmøde om genoptræning d. 16. marts` is about genoptræning. */
function subject(words: string): string {
  const said = words.replace(/^(?:emne|subject|vedr(?:ørende|\.)?|titel|arrangement)\s*:?\s*/i, '')
  const [date] = dateMentions(said)
  const undated = date && date.from > 10 ? said.slice(0, date.from).replace(/[\s,(–-]+$/, '') : said
  const [, about] = namesItsSubject.exec(undated) ?? []
  return (about ?? undated.replace(/^(?:invitation|indbydelse)(?:\s+(?:til|to)\b|\s*[:–-])?\s*/i, '')).replace(/[.:,\s]+$/, '')
}

const namesItsSubject =
  /^(?:(?:invitation|indbydelse)[^.!?]*?\s(?:til|to)\s)?(?:\p{L}+ )?\p{L}*(?:møder?|konference|seminar|workshop|webinar|kursus|temadag|meeting|conference)\s+(?:om|vedrørende|about|on)\s+(.{4,})$/iu
