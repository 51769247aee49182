import type { PageProblem } from './typed.ts'

/** What a field holds, or what is wrong with it (validation). */
export type FieldRead<Value> = { read: Value } | { problems: PageProblem[] }

export const wrong = (field: string, says: PageProblem['says'], count?: number): { problems: PageProblem[] } => ({
  problems: [{ field, says, ...(count !== undefined && { count }) }],
})

/** A text that fits; one that does not is said to be too long, never cut. */
export const fits = (field: string, text: string, room: number): FieldRead<string> =>
  text.length > room ? wrong(field, 'tooLong', room) : { read: text }

type AllRead<Fields> = { [Name in keyof Fields]: Fields[Name] extends FieldRead<infer Value> ? Value : never }

/**
 * All fields of a form in the order of the page: everything they hold, or everything that is wrong.
 */
export function together<Fields extends Record<string, FieldRead<unknown>>>(fields: Fields): FieldRead<AllRead<Fields>> {
  const problems = Object.values(fields).flatMap(field => ('problems' in field ? field.problems : []))
  if (problems.length > 0) return { problems }
  return {
    read: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, 'read' in field && field.read])) as AllRead<Fields>,
  }
}
