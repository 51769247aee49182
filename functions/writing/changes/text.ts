import { isDeepStrictEqual } from 'node:util'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { Comparison, LetterChange } from './comparison.ts'

/** What people read. */
export const textChanges: Comparison = (was, becomes) => {
  const differs = (what: LetterChange['what'], part: (letter: FrozenLetter) => unknown, says: string): LetterChange[] =>
    isDeepStrictEqual(part(was), part(becomes)) ? [] : [{ what, field: what, says }]
  return [
    ...differs(
      'title',
      ({ title, kind }) => [title, kind],
      `Titlen »${was.kind}: ${was.title}« bliver »${becomes.kind}: ${becomes.title}«.`,
    ),
    ...differs('language', ({ language }) => language, 'Sproget er et andet.'),
    ...differs('text', ({ body, deadline }) => withoutDeadline(body, deadline), 'Brevets tekst er ændret.'),
    ...differs('programme', ({ body }) => body.programme, 'Programmet er ændret.'),
    ...differs('practical', ({ body }) => body.practical, 'Den praktiske information er ændret.'),
    ...differs('documents', ({ documents }) => documents, 'Dokumenterne er andre.'),
  ]
}

/** A text that says {{deadline}} follows the deadline, and has not been edited for that. */
function withoutDeadline({ html, text }: FrozenLetter['body'], deadline: FrozenLetter['deadline']): [string, string] {
  const printed = deadline && [deadline.date.long, deadline.time].filter(Boolean).join(' ')
  const blank = (words: string) => (printed ? words.replaceAll(printed, '{{deadline}}') : words)
  return [blank(html), blank(text)]
}
