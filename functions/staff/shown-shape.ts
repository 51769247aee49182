import type * as v from 'valibot'

/** What of a valibot schema is looked at; every kind has some of it. */
interface Seen {
  type: string
  entries?: Record<string, Seen>
  item?: Seen
  value?: Seen
  wrapped?: Seen
  options?: (Seen | string)[]
  literal?: unknown
}

/**
 * A shape as people and scripts read it: `{campaign: "string", "at?": "string"}`. Valibot's type
 * of any schema names none of these, though each schema has those of its kind.
 */
export const shownShape = (schema: v.GenericSchema): unknown => shown(schema as unknown as Seen)

function shown({ type, entries = {}, item, value, wrapped, options = [], literal }: Seen): unknown {
  switch (type) {
    case 'strict_object':
      return Object.fromEntries(
        Object.entries(entries).map(([name, of]) => (of.type === 'optional' ? [`${name}?`, shown(of)] : [name, shown(of)])),
      )
    case 'optional':
      return wrapped && shown(wrapped)
    case 'nullable':
      return wrapped && { anyOf: [shown(wrapped), 'null'] }
    case 'array':
      return item && [shown(item)]
    case 'record':
      return value && { '*': shown(value) }
    case 'union':
      return { anyOf: options.map(option => (typeof option === 'string' ? option : shown(option))) }
    case 'picklist':
      return { oneOf: options }
    case 'literal':
      return { oneOf: [literal] }
    default:
      return type
  }
}
