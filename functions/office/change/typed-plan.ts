import { letterWithFacts } from '../../writing/facts/in-letter.ts'

/** What a form of a page says, by the names of its fields. */
export type TypedPlan = Readonly<Partial<Record<string, string>>>

const isPlans = (name: string) => /^(?:sessions\.\d+\.(?:date|time|venue\.(?:name|address))|deadline\.(?:date|time))$/.test(name)

/** The letter in hand with what was typed of its plan. */
export const withPlan = (text: string, typed: TypedPlan): string =>
  letterWithFacts(
    text,
    new Map(Object.entries(typed).flatMap(([name, value = '']): [string, string][] => (isPlans(name) ? [[name, value.trim()]] : []))),
  )
