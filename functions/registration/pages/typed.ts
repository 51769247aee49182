import type { problemsWords } from '../../../templates/words/page/problems.ts'

/** The second colleague and on; the first stands in `name` and `email`. */
export type ColleagueField = `name${number}` | `email${number}`

/** The fields a page may show again as somebody typed them. */
export type TypedField =
  | 'action'
  | 'session'
  | 'who'
  | 'name'
  | 'email'
  | 'municipality'
  | 'role'
  | 'needs'
  | 'ean'
  | 'reference'
  | 'buyerName'
  | 'buyerEmail'
  | 'asLastTime'
  | 'reason'
  | ColleagueField

/**
 * What came with a form that was not accepted; empty on a first visit. The tick under terms is
 * never kept: who agrees to them does it on the page they stand on.
 */
export type Typed = Readonly<Partial<Record<TypedField, string>>>

export interface PageProblem {
  field: TypedField | 'consent'
  says: keyof typeof problemsWords.da
}
