import * as v from 'valibot'
import type { Item, Key } from './table.ts'

/** A reader for each field of a row, so that a field nobody reads does not compile. */
export type Fields<Row> = { [Field in keyof Row]-?: v.GenericSchema<unknown, Row[Field]> }

/** Part of a row, with a reader for each of its fields. */
export function fields<Part extends object>(of: Fields<Part>): v.GenericSchema<unknown, Part>
export function fields(of: v.ObjectEntries): v.GenericSchema<unknown, object> {
  return v.object(of)
}

/** What a kind of row looks like, and how it is written and read. */
export interface RowForm<Row> {
  /** The row with its form number (schema version) beside it. */
  written(row: Row): Row & { form: number }
  /** @throws when it is not such a row, naming the place and never what stands there */
  read(item: Item): Row
}

/**
 * A kind of row by the number of its form (schema version). Whoever changes a row's fields raises
 * the number and says in `before` how a row of an older form becomes one of the next (migration on
 * read); a row of a newer form is refused, so that code which was rolled back does not misread what
 * came after it. Rows from before forms had numbers are of form 0.
 */
export function rowForm<Row extends object>(
  what: string,
  form: number,
  of: Fields<Row>,
  before: Record<number, (row: Item) => Item> = {},
): RowForm<Row> {
  return unionRowForm(what, form, fields(of), before)
}

/** The same for a row that is a union, read by what it says it is. */
export function unionRowForm<Row extends object>(
  what: string,
  form: number,
  shape: v.GenericSchema<unknown, Row>,
  before: Record<number, (row: Item) => Item> = {},
): RowForm<Row> {
  return {
    written: row => ({ form, ...row }),
    read(item) {
      const stands = typeof item.form === 'number' ? item.form : 0
      if (stands > form) throw new Error(`a row of ${what} has form ${stands}, which is newer than this code`)
      let row = item
      for (let next = stands; next < form; next++) row = before[next]?.(row) ?? row
      const read = v.safeParse(shape, row)
      if (read.success) return read.output
      const places = read.issues.map(issue => v.getDotPath(issue) ?? 'its top')
      throw new Error(`a row of ${what} cannot be read at ${places.join(', ')}`)
    },
  }
}

/** The row with the key it stands under, for whoever changes it. */
export const withKey = <Row>({ pk, sk }: Key, row: Row): Key & Row => ({ pk, sk, ...row })

/**
 * Ids, instants and other texts and numbers with a name of their own. They were checked when they
 * came in; a row only has to hold a text or a number.
 */
export const text = <Text extends string>() => v.custom<Text>(value => typeof value === 'string')
export const number = <Numeral extends number>() => v.custom<Numeral>(value => typeof value === 'number')

/** The only thing that stands there, where anything does. */
export const just = <const Only extends string | true>(only: Only) => v.custom<Only>(value => value === only)
export const setOf = <Element extends number | string>() => v.custom<Set<Element>>(value => value instanceof Set)
export const listOf = <Element extends number | string>() => v.custom<Element[]>(value => Array.isArray(value))
export const bytes = v.custom<Uint8Array>(value => value instanceof Uint8Array)

/** Of two forms the one that what stands there says it has. */
export const either = <One, Other>(
  isOne: (value: unknown) => boolean,
  one: v.GenericSchema<unknown, One>,
  other: v.GenericSchema<unknown, Other>,
): v.GenericSchema<unknown, One | Other> => v.lazy(value => (isOne(value) ? one : other))
