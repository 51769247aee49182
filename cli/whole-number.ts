import { WrongUse } from './outcome.ts'

/** A number somebody typed after an option. @throws WrongUse */
export function wholeNumber(option: string, typed: string): number {
  if (!/^\d{1,7}$/.test(typed)) throw new WrongUse(`${option} skal være et antal, ikke »${typed}«.`)
  return Number(typed)
}
