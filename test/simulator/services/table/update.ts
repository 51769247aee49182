import { type Attribute, elements, isSet, type Row } from './attribute.ts'
import { type Placeholders, words } from './expression.ts'

/** The row as an update leaves it; a row that is not there is made. */
export function updated(
  row: Row | undefined,
  key: Row,
  expression: string,
  { ExpressionAttributeNames = {}, ExpressionAttributeValues = {} }: Placeholders,
): Row {
  const after: Row = { ...(row ?? key) }
  const reading = words(expression)
  const verbs: Record<string, (attribute: string) => void> = {
    SET(attribute) {
      reading.expect('=')
      after[attribute] = value()
    },
    ADD(attribute) {
      after[attribute] = added(after[attribute], value())
    },
    REMOVE(attribute) {
      delete after[attribute]
    },
    DELETE(attribute) {
      const left = without(after[attribute], value())
      if (left) after[attribute] = left
      else delete after[attribute]
    },
  }
  const value = (): Attribute => ExpressionAttributeValues[reading.next()]!

  while (reading.peek() !== undefined) {
    const verb = verbs[reading.next().toUpperCase()]
    if (!verb) throw new Error(`an update says something else than SET, ADD, REMOVE and DELETE: ${expression}`)
    do {
      const word = reading.next()
      verb(ExpressionAttributeNames[word] ?? word)
    } while (reading.take(','))
  }
  return after
}

function added(before: Attribute | undefined, value: Attribute): Attribute {
  if (!isSet(value)) return { N: String(Number(before?.N ?? 0) + Number(value.N)) }
  const [type] = Object.keys(value) as ['NS' | 'SS']
  return { [type]: [...new Set([...(before ? elements(before) : []), ...elements(value)])] }
}

/** A set that is emptied ceases to exist. */
function without(before: Attribute | undefined, value: Attribute): Attribute | undefined {
  if (!before) return undefined
  const left = elements(before).filter(element => !elements(value).includes(element))
  return left.length > 0 ? { [Object.keys(before)[0]!]: left } : undefined
}
