/**
 * Conditions and changes of one item as values, written out as DynamoDB expressions in one place.
 */
export type Condition =
  | { absent: string }
  | { present: string }
  | { attribute: string; is: unknown }
  | { attribute: string; isNot: unknown }
  | { attribute: string; below: unknown }
  | { attribute: string; above: unknown }
  | { sizeOf: string; below: unknown }
  | { sizeOf: string; belowAttribute: string }
  | { set: string; contains: unknown }
  | { not: Condition }
  | { all: Condition[] }
  | { any: Condition[] }

export const absent = (attribute: string): Condition => ({ absent: attribute })
export const present = (attribute: string): Condition => ({ present: attribute })
export const is = (attribute: string, value: unknown): Condition => ({ attribute, is: value })
export const isNot = (attribute: string, value: unknown): Condition => ({ attribute, isNot: value })
export const all = (...conditions: Condition[]): Condition => ({ all: conditions })
export const any = (...conditions: Condition[]): Condition => ({ any: conditions })

export interface Alteration {
  set?: Record<string, unknown>
  /** Numbers are added, sets are united. An absent attribute counts as 0 or empty. */
  add?: Record<string, number | Set<string> | Set<number>>
  remove?: string[]
  /** Elements taken out of a set. A set that is emptied ceases to exist. */
  take?: Record<string, Set<string> | Set<number>>
}

/** Collects the `#names` and `:values` of one request. */
export class Expressions {
  readonly names: Record<string, string> = {}
  readonly values: Record<string, unknown> = {}
  readonly #known = new Map<string, string>()

  name(attribute: string): string {
    const known = this.#known.get(attribute)
    if (known) return known
    const placeholder = `#n${this.#known.size}`
    this.#known.set(attribute, placeholder)
    this.names[placeholder] = attribute
    return placeholder
  }

  value(value: unknown): string {
    const placeholder = `:v${Object.keys(this.values).length}`
    this.values[placeholder] = value
    return placeholder
  }

  condition(condition: Condition): string {
    if ('absent' in condition) return `attribute_not_exists(${this.name(condition.absent)})`
    if ('present' in condition) return `attribute_exists(${this.name(condition.present)})`
    if ('not' in condition) return `NOT (${this.condition(condition.not)})`
    if ('all' in condition) return condition.all.map(part => `(${this.condition(part)})`).join(' AND ')
    if ('any' in condition) return condition.any.map(part => `(${this.condition(part)})`).join(' OR ')
    if ('sizeOf' in condition)
      return `size(${this.name(condition.sizeOf)}) < ${'below' in condition ? this.value(condition.below) : this.name(condition.belowAttribute)}`
    if ('set' in condition) return `contains(${this.name(condition.set)}, ${this.value(condition.contains)})`
    const attribute = this.name(condition.attribute)
    if ('is' in condition) return `${attribute} = ${this.value(condition.is)}`
    if ('isNot' in condition) return `${attribute} <> ${this.value(condition.isNot)}`
    if ('below' in condition) return `${attribute} < ${this.value(condition.below)}`
    return `${attribute} > ${this.value(condition.above)}`
  }

  alteration({ set = {}, add = {}, remove = [], take = {} }: Alteration): string {
    const pairs = (of: Record<string, unknown>, join: string) =>
      Object.entries(of)
        .filter(([, value]) => value !== undefined)
        .map(([attribute, value]) => `${this.name(attribute)}${join}${this.value(value)}`)
    const clauses: [string, string[]][] = [
      ['SET', pairs(set, ' = ')],
      ['ADD', pairs(add, ' ')],
      ['REMOVE', remove.map(attribute => this.name(attribute))],
      ['DELETE', pairs(take, ' ')],
    ]
    return clauses
      .filter(([, parts]) => parts.length > 0)
      .map(([verb, parts]) => `${verb} ${parts.join(', ')}`)
      .join(' ')
  }
}
