import type { Cells } from './columns.ts'
import { roleOfTitle } from './written-role.ts'

/**
 * One column, or first, middle and last name apart; a list with `Navn` and `Efternavn` means the
 * first name by the first.
 */
export function nameIn(cell: Cells): string {
  const [whole, first, middle, last] = [cell('navn'), cell('fornavn'), cell('mellemnavn'), cell('efternavn')]
  const isFirst = whole === '' || (first === '' && last !== '' && !whole.endsWith(last))
  return isFirst ? [whole || first, middle, last].filter(part => part !== '').join(' ') : whole
}

const part = "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: [\\p{L}\\p{M}.'’-]+){0,3}"
const surnameFirst = new RegExp(`^(${part}), ?(${part})$`, 'u')

/**
 * `Hansen, Anna` as `Anna Hansen`; undefined where the comma means something else, as in `Anna
 * Hansen, Borgmester`.
 */
export function turnedRound(name: string): string | undefined {
  const [, last, first] = surnameFirst.exec(name) ?? []
  if (last === undefined || first === undefined || / (?:og|and|i|for) /i.test(name)) return undefined
  return roleOfTitle(first) ? undefined : `${first} ${last}`
}

/** Why this cannot be what a person is called; null where it can. */
export function whyNoName(name: string): string | null {
  if (name === '') return 'Navnet mangler'
  if (name.length > 120) return 'Navnet er længere end 120 tegn'
  if (!/\p{L}/u.test(name)) return 'Navnet har ingen bogstaver'
  if (/^\S+@\S+$/.test(name)) return 'Navnet er en mailadresse'
  return /^"[^"]*$/.test(name) ? 'Et citationstegn i navnet er ikke lukket' : null
}
