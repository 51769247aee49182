import type { problemsWords } from '../../../templates/words/page/problems.ts'

/**
 * What came with a form, as it was typed: every field is text, and none is required. On a first
 * visit only what somebody may take back stands in it. Whether it makes sense is for the fields to
 * say (`read…`), so that what was typed can always be shown again.
 */
export type Typed = Readonly<Record<string, string | undefined>>

/** Far too long is cut, and still too long for whoever checks it; the rest is shown again. */
const longest = 4000

/**
 * A field that came twice counts once (the last), but a name: there is one's own, which is the
 * last, and another's. Who has not said yet for whom it is keeps their own.
 */
export function typedIn(fields: URLSearchParams): Typed {
  const typed = Object.fromEntries([...fields].map(([field, text]) => [field, text.slice(0, longest)]))
  const [othersName = ''] = fields.getAll('name')
  const isOwn = typed.who === 'me' || (typed.who === undefined && othersName === '')
  return isOwn || !fields.has('name') ? typed : { ...typed, name: othersName.slice(0, longest) }
}

/** What is wrong with a field; `count` is for a sentence that counts. */
export interface PageProblem {
  field: string
  says: keyof typeof problemsWords.da
  count?: number
}
