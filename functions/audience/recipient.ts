import { nearestWord } from '../values/nearest-word.ts'
import { hasControlSigns } from '../values/plain-line.ts'
import { isRole, type Role, roles } from '../values/role.ts'
import { normaliseAddress } from './address.ts'
import type { ColumnName } from './columns.ts'
import { findMunicipality, municipalities } from './municipalities.ts'

/**
 * One row of a list that can be used. Null is what the row does not say: an import leaves it as it
 * was.
 */
export interface Recipient {
  name: string
  email: string
  municipality: string | null
  role: Role | null
  groups: string[]
  kind: 'person' | 'mailbox' | null
}

export type Cells = (column: ColumnName) => string

/** A recipient, with what was left out of the row; or the sentence that says why there is none. */
export type Read = { ok: true; recipient: Recipient; warning: string | null } | { ok: false; says: string }

const no = (says: string): Read => ({ ok: false, says })

export function readRecipient(cell: Cells): Read {
  const address = normaliseAddress(bareAddress(cell('email')))
  if (!address.ok) return no(address.says)
  const name = nameIn(cell)
  if (name === '') return no(`Navnet mangler for ${address.address}.`)
  if (name.length > 120) return no(`Navnet for ${address.address} er længere end 120 tegn.`)
  if (hasControlSigns(name + cell('udvalg')))
    return no(`Navn eller udvalg for ${address.address} indeholder usynlige tegn. Skriv det igen.`)
  const municipality = cell('kommune') === '' ? null : findMunicipality(cell('kommune'))
  if (municipality === undefined) return no(unknownMunicipality(cell('kommune')))
  const kind = kindOf(cell('type'))
  if (kind === undefined) return no(`Typen »${shown(cell('type'))}« kendes ikke. Skriv »person« eller »fællespostkasse«.`)
  const role = cell('rolle').toLowerCase()
  const groups = cell('udvalg') === '' ? [] : [cell('udvalg').slice(0, 150)]
  return {
    ok: true,
    recipient: { name, email: address.address, municipality: municipality?.code ?? null, role: isRole(role) ? role : null, groups, kind },
    warning: role === '' || isRole(role) ? null : unknownRole(cell('rolle')),
  }
}

/** Longer than any address, so that a sentence about it stays readable. */
const longestShown = 300

/**
 * The address in `Anna Hansen <anna@furesoe.example>` and in `mailto:anna@furesoe.example`, as mail
 * programs and spreadsheets hand them on.
 */
const bareAddress = (cell: string) => (/<([^<>]*)>$/.exec(cell)?.[1] ?? cell).replace(/^mailto:/i, '').slice(0, longestShown)

/**
 * One column, or first and last name apart; a list with `Navn` and `Efternavn` means the first name
 * by the first.
 */
function nameIn(cell: Cells): string {
  const [whole, first, last] = [cell('navn'), cell('fornavn'), cell('efternavn')]
  if (whole === '' || (first === '' && last !== '' && !whole.endsWith(last)))
    return [whole || first, last].filter(part => part !== '').join(' ')
  return whole
}

const shown = (text: string) => text.slice(0, 60)

function unknownMunicipality(written: string): string {
  const meant = nearestWord(
    written.replace(/\s+kommune$/i, ''),
    municipalities.map(({ name }) => name),
  )
  return `Kommunen »${shown(written)}« kendes ikke. ${meant ? `Mente du »${meant}«?` : 'Brug navnet eller den firecifrede kode.'}`
}

function unknownRole(written: string): string {
  const meant = nearestWord(written, roles)
  return `Rollen »${shown(written)}« kendes ikke og er ikke taget med. ${meant ? `Mente du »${meant}«?` : `Brug et af ordene ${roles.join(', ')}.`}`
}

function kindOf(word: string): Recipient['kind'] | undefined {
  if (word === '') return null
  if (/^person$/i.test(word)) return 'person'
  return /^f(æ|ae)lles(post|mail)kasse$/i.test(word) ? 'mailbox' : undefined
}
