import { isDeepStrictEqual } from 'node:util'

/** A value as DynamoDB's JSON writes it: `{"S":"text"}`, `{"NS":["1","2"]}`. */
export type Attribute = Record<string, unknown>
export type Row = Record<string, Attribute>

export const typeOf = (value: Attribute): string => Object.keys(value)[0] ?? ''

export const isSet = (value: Attribute): value is { NS: string[] } | { SS: string[] } => 'NS' in value || 'SS' in value
export const elements = (set: Attribute): string[] => Object.values(set)[0] as string[]

/** Numbers are equal by value and sets in any order; everything else as written. */
export function same(one: Attribute, other: Attribute): boolean {
  if (typeOf(one) !== typeOf(other)) return false
  if ('N' in one) return Number(one.N) === Number(other.N)
  if (isSet(one)) return isDeepStrictEqual(new Set(elements(one)), new Set(elements(other)))
  if ('L' in one) return Array.isArray(one.L) && Array.isArray(other.L) && allSame(one.L, other.L)
  if ('M' in one) return sameRow(one.M as Row, other.M as Row)
  return isDeepStrictEqual(one, other)
}

const allSame = (one: Attribute[], other: Attribute[]) =>
  one.length === other.length && one.every((value, index) => same(value, other[index]!))

export const sameRow = (one: Row, other: Row): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([name, value]) => other[name] !== undefined && same(value, other[name]))

/** Below zero, zero or above; undefined where the two cannot be compared. */
export function compare(one: Attribute, other: Attribute): number | undefined {
  if (typeOf(one) !== typeOf(other)) return undefined
  if ('N' in one) return Number(one.N) - Number(other.N)
  if ('S' in one) return Buffer.compare(Buffer.from(String(one.S)), Buffer.from(String(other.S)))
  return undefined
}

export function sizeOf(value: Attribute): number | undefined {
  if ('S' in value) return String(value.S).length
  if (isSet(value)) return elements(value).length
  if ('L' in value) return (value.L as unknown[]).length
  return 'M' in value ? Object.keys(value.M as Row).length : undefined
}
