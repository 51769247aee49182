import type { Cells } from './columns.ts'
import { firstNameIn } from './first-name.ts'
import { looksLikeGroup } from './group-name.ts'
import { findMunicipality } from './municipalities.ts'
import { roleOfTitle } from './written-role.ts'

/**
 * One column, or first, middle and last name apart; a list with `Navn` and `Efternavn` means the
 * first name by the first. Where the parts are there, a whole that says them otherwise (`Hansen,
 * Anna`, `Anna Hansen (ANHA)`) is left.
 */
export function nameIn(cell: Cells): string {
  const [whole, first, middle, last] = [cell('navn'), cell('fornavn'), cell('mellemnavn'), cell('efternavn')]
  const isFirst = whole === '' || (first === '' && last !== '' && !whole.endsWith(last))
  const isOtherwise = first !== '' && last !== '' && !(whole.startsWith(first) && whole.endsWith(last))
  return isFirst || isOtherwise ? [isOtherwise ? first : whole || first, middle, last].filter(part => part !== '').join(' ') : whole
}

const part = "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: [\\p{L}\\p{M}.'’-]+){0,3}"
const particles = '(?:(?:af|de|den|der|van|von|du|la|le|el|al|zu) ){0,2}'
const surnameFirst = new RegExp(`^(${particles}${part})\\s*,\\s*(${part})( ?\\([^()]*\\))?$`, 'u')

/** A degree, an abbreviation or a party behind a comma: `Anna Hansen, MBA`, `…, Venstre`. */
const isNoGivenName = (text: string, last: string): boolean =>
  /^(?:MBA|HD|Ph\.?D|MF|MEP|Esq|[jJ]r|[sS]r)\.?$/.test(text) ||
  (/^\p{Lu}{1,4}$/u.test(text) && last !== last.toUpperCase()) ||
  /^(?:venstre|socialdemokrat|konservativ|radikal|enhedslisten|alternativet|moderaterne|liberal alliance|region |kkr)/i.test(text) ||
  /(?:kommune|region)$/i.test(text) ||
  roleOfTitle(text) !== undefined ||
  findMunicipality(text) !== undefined ||
  looksLikeGroup(text)

/**
 * `Hansen, Anna` as `Anna Hansen`; undefined where the comma means something else, as in `Anna
 * Hansen, Borgmester` and `Anna Hansen, Egedal`.
 */
export function turnedRound(name: string): string | undefined {
  const [, last, first, behind = ''] = surnameFirst.exec(name) ?? []
  if (last === undefined || first === undefined || / (?:og|and|i|for) /i.test(name)) return undefined
  return isNoGivenName(first, last) ? undefined : `${first} ${last}${behind}`
}

/**
 * More than what somebody is called: a title, a remark, two people, signs of another program. The
 * mail says it as it stands.
 */
export const saysMore = (name: string): boolean =>
  /\d{4}|^[\d+]|[<>@{}[\]|=*_#;/\\&,]|www\.| (?:og|and|eller) /i.test(name) ||
  /^(?:vakant|ikke besat|ukendt|ingen|tba|test|xx+)$/i.test(name) ||
  (name.includes(' ') && firstNameIn(name) === name && !/^\p{Lu}\.? /u.test(name))

/** Why this cannot be what a person is called; null where it can. */
export function whyNoName(name: string): string | null {
  if (name === '') return 'Navnet mangler'
  if (name.length > 120) return 'Navnet er længere end 120 tegn'
  if (!/\p{L}/u.test(name)) return 'Navnet har ingen bogstaver'
  if (/^\S+@\S+$/.test(name)) return 'Navnet er en mailadresse'
  return /^"[^"]*$/.test(name) ? 'Et citationstegn i navnet er ikke lukket' : null
}
