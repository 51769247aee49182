import { type Attribute, compare, elements, isSet, type Row, same, sizeOf } from './attribute.ts'

export interface Placeholders {
  ExpressionAttributeNames?: Record<string, string>
  ExpressionAttributeValues?: Record<string, Attribute>
}

/** The words of an expression one after the other. */
export function words(text: string) {
  const all = text.match(/[#:]?\w+|<>|<=|>=|[=<>(),]/g) ?? []
  let at = 0
  return {
    peek: () => all[at]?.toUpperCase(),
    next: () => all[at++] ?? '',
    take(word: string): boolean {
      const found = all[at]?.toUpperCase() === word
      if (found) at++
      return found
    },
    expect(word: string): void {
      const found = all[at++]
      if (found?.toUpperCase() !== word) throw new Error(`expected ${word} and found ${found} in ${text}`)
    },
  }
}
export type Words = ReturnType<typeof words>

/**
 * Whether a row, or no row, meets a condition: the part of DynamoDB's expressions that
 * `platform/conditions.ts` and `table.ts` write.
 */
export function meets(
  row: Row | undefined,
  expression: string,
  { ExpressionAttributeNames = {}, ExpressionAttributeValues = {} }: Placeholders,
): boolean {
  const reading = words(expression)
  const name = (word: string) => ExpressionAttributeNames[word] ?? word

  function operand(): Attribute | undefined {
    const word = reading.next()
    if (word.startsWith(':')) return ExpressionAttributeValues[word]
    if (word.toLowerCase() !== 'size') return row?.[name(word)]
    reading.expect('(')
    const value = operand()
    reading.expect(')')
    const size = value && sizeOf(value)
    return size === undefined ? undefined : { N: String(size) }
  }

  function called(): boolean {
    const what = reading.next().toLowerCase()
    reading.expect('(')
    const value = operand()
    const about = reading.take(',') ? operand() : undefined
    reading.expect(')')
    switch (what) {
      case 'attribute_exists':
        return value !== undefined
      case 'attribute_not_exists':
        return value === undefined
      case 'begins_with':
        return value !== undefined && about !== undefined && String(value.S).startsWith(String(about.S))
      default:
        return value !== undefined && about !== undefined && contains(value, about)
    }
  }

  function compared(): boolean {
    const one = operand()
    const sign = reading.next().toUpperCase()
    const other = operand()
    if (sign === 'BETWEEN') {
      reading.expect('AND')
      const end = operand()
      return within(one, other, end)
    }
    if (sign === '=') return one !== undefined && other !== undefined && same(one, other)
    if (sign === '<>') return one === undefined || other === undefined || !same(one, other)
    const order = one && other && compare(one, other)
    if (order === undefined) return false
    return { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[sign] ?? false
  }

  function term(): boolean {
    if (reading.take('NOT')) return !term()
    if (reading.take('(')) {
      const inside = either()
      reading.expect(')')
      return inside
    }
    return /^(ATTRIBUTE_EXISTS|ATTRIBUTE_NOT_EXISTS|BEGINS_WITH|CONTAINS)$/.test(reading.peek() ?? '') ? called() : compared()
  }

  function both(): boolean {
    let so = term()
    while (reading.take('AND')) so = term() && so
    return so
  }

  function either(): boolean {
    let so = both()
    while (reading.take('OR')) so = both() || so
    return so
  }

  return either()
}

const within = (value: Attribute | undefined, from: Attribute | undefined, to: Attribute | undefined): boolean =>
  value !== undefined && from !== undefined && to !== undefined && (compare(value, from) ?? -1) >= 0 && (compare(value, to) ?? 1) <= 0

function contains(value: Attribute, about: Attribute): boolean {
  if (isSet(value)) return elements(value).includes(String(about.N ?? about.S))
  return 'S' in value && String(value.S).includes(String(about.S))
}
