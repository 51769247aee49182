import { parse } from 'csv-parse/sync'
import { isRole, type Role } from '../values/role.ts'
import { normaliseAddress } from './address.ts'
import { findMunicipality } from './municipalities.ts'

/** One row of a recipients file that can be used. */
export interface Recipient {
  name: string
  email: string
  municipality: string | null
  role: Role | null
  groups: string[]
  kind: 'person' | 'mailbox'
}

export interface RecipientsFile {
  recipients: { row: number; recipient: Recipient }[]
  refused: { row: number; says: string }[]
}

const columns = ['email', 'navn', 'kommune', 'rolle', 'udvalg', 'type'] as const
type Row = Record<(typeof columns)[number], string>

const largest = 20_000_000

/** @param file bytes of a CSV: UTF-8, semicolons, the column names in the first row. Row numbers are a spreadsheet's: the heading is row 1. */
export function readRecipients(file: Uint8Array): RecipientsFile {
  const whole = (says: string): RecipientsFile => ({ recipients: [], refused: [{ row: 1, says }] })
  if (file.length > largest) return whole('Filen er større end 20 MB. Del den i flere.')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return whole('Filen er ikke gemt som UTF-8. Gem den som »CSV UTF-8« i regnearket.')
  }
  let rows: string[][]
  try {
    rows = parse(text, { delimiter: ';', bom: true, relax_column_count: true, skip_empty_lines: false, trim: true })
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1
    return { recipients: [], refused: [{ row: line, says: 'Et citationstegn i filen er ikke lukket. Ret rækken, og prøv igen.' }] }
  }
  const [heading = [], ...body] = rows
  const names = heading.map(name => name.toLowerCase())
  if (!names.includes('email') || !names.includes('navn'))
    return whole(`Første række skal nævne kolonnerne, mindst »email« og »navn«. Der står: ${heading.join('; ').slice(0, 120)}`)

  const found: RecipientsFile = { recipients: [], refused: [] }
  body.forEach((cells, index) => {
    if (cells.every(cell => cell === '')) return
    const row = index + 2
    const named = Object.fromEntries(columns.map(column => [column, cells[names.indexOf(column)] ?? ''])) as Row
    const read = readRow(named)
    if (typeof read === 'string') found.refused.push({ row, says: read })
    else found.recipients.push({ row, recipient: read })
  })
  return found
}

/** A recipient, or the sentence that says why not. */
function readRow(row: Row): Recipient | string {
  const address = normaliseAddress(row.email)
  if (!address.ok) return address.says
  if (row.navn === '') return `Navnet mangler for ${address.address}.`
  if (row.navn.length > 120) return `Navnet for ${address.address} er længere end 120 tegn.`
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not reach a header.
  if (/[\u0000-\u001f\u007f]/.test(row.navn)) return `Navnet for ${address.address} indeholder usynlige tegn. Skriv det igen.`
  const municipality = row.kommune === '' ? null : findMunicipality(row.kommune)
  if (municipality === undefined) return `Kommunen »${row.kommune}« kendes ikke. Brug navnet eller den firecifrede kode.`
  const role = row.rolle.toLowerCase()
  if (role !== '' && !isRole(role)) return `Rollen »${row.rolle}« kendes ikke.`
  const kind = kindOf(row.type)
  if (!kind) return `Typen »${row.type}« kendes ikke. Skriv »person« eller »fællespostkasse«.`
  return {
    name: row.navn.normalize('NFC'),
    email: address.address,
    municipality: municipality?.code ?? null,
    role: isRole(role) ? role : null,
    groups: row.udvalg === '' ? [] : [row.udvalg.normalize('NFC').slice(0, 150)],
    kind,
  }
}

function kindOf(word: string): Recipient['kind'] | undefined {
  if (word === '' || /^person$/i.test(word)) return 'person'
  return /^f(æ|ae)lles(post|mail)kasse$/i.test(word) ? 'mailbox' : undefined
}
