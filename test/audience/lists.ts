import { deflateRawSync } from 'node:zlib'

/** A table as text, every cell that needs it in quotation marks. */
export const separated = (rows: string[][], separator: string, lineEnd = '\r\n'): string =>
  rows.map(row => row.map(cell => quoted(cell, separator)).join(separator) + lineEnd).join('')

const quoted = (cell: string, separator: string) =>
  /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
export const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le')

// Written out as Unicode's own table has it (CP1252.TXT), so that a slip in the decoder's table is
// not repeated here.
const above127 =
  '20AC 0081 201A 0192 201E 2026 2020 2021 02C6 2030 0160 2039 0152 008D 017D 008F 0090 2018 2019 201C 201D 2022 2013 2014 02DC 2122 0161 203A 0153 009D 017E 0178'
    .split(' ')
    .map(hex => String.fromCharCode(Number.parseInt(hex, 16)))

export const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, character => {
    const special = above127.indexOf(character)
    if (special >= 0) return 0x80 + special
    const code = character.charCodeAt(0)
    if (code > 0xff) throw new Error(`${character} is not in Windows-1252`)
    return code
  })

export interface Part {
  name: string
  text: string
  /** What the archive says it unpacks to, where that is a lie. */
  claims?: number
}

/**
 * A zip as a spreadsheet writes it, or as an attacker does. Checksums are left out: nobody here
 * reads them.
 */
export function zip(parts: Part[]): Uint8Array {
  const files = parts.map(({ name, text, claims }) => {
    const bytes = Buffer.from(text)
    return { name: Buffer.from(name), packed: deflateRawSync(bytes), size: claims ?? bytes.length }
  })
  let offset = 0
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []]
  for (const { name, packed, size } of files) {
    const sizes = [0, packed.length, size]
    const local = Buffer.concat([numbers(2, 20, 0, 8, 0, 0), numbers(4, ...sizes), numbers(2, name.length, 0), name, packed])
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), local)
    centrals.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02', 'latin1'),
        numbers(2, 20, 20, 0, 8, 0, 0),
        numbers(4, ...sizes),
        numbers(2, name.length, 0, 0, 0, 0),
        numbers(4, 0, offset),
        name,
      ]),
    )
    offset += 4 + local.length
  }
  const directory = Buffer.concat(centrals)
  const end = [numbers(2, 0, 0, files.length, files.length), numbers(4, directory.length, offset), numbers(2, 0)]
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06', 'latin1'), ...end])
}

function numbers(width: 2 | 4, ...values: number[]): Buffer {
  const bytes = Buffer.alloc(width * values.length)
  values.forEach((value, index) => {
    bytes.writeUIntLE(value, index * width, width)
  })
  return bytes
}

const office = 'http://schemas.openxmlformats.org'
const relationships = `${office}/officeDocument/2006/relationships`

interface Around {
  /** Before the sheet's root. */
  before?: string
  claims?: number
  columns?: string
  /** Behind the rows: merged cells. */
  after?: string
  styles?: string
  strings?: string
}

/** A workbook with one sheet, given as the XML of its rows. */
export const workbookOf = (rows: string, around: Around = {}): Uint8Array => sheetsOf([{ name: 'Ark1', rows }], around)

/** A workbook with these sheets, in this order. */
export const sheetsOf = (sheets: { name: string; state?: string; rows: string }[], around: Around = {}): Uint8Array => {
  const { before = '', claims, columns = '', after = '', styles = '', strings = '' } = around
  const targets = sheets.map(
    (_, index) => `<Relationship Id="r${index}" Type="${relationships}/worksheet" Target="worksheets/sheet${index}.xml"/>`,
  )
  const named = sheets.map(
    ({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="r${at}"/>`,
  )
  return zip([
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships xmlns="${office}/package/2006/relationships">${targets.join('')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${relationships}"><sheets>${named.join('')}</sheets></workbook>`,
    },
    ...sheets.map(({ rows }, index) => ({
      name: `xl/worksheets/sheet${index}.xml`,
      text: `<?xml version="1.0"?>${before}<worksheet xmlns="${office}/spreadsheetml/2006/main">${columns}<sheetData>${rows}</sheetData>${after}</worksheet>`,
      ...(claims !== undefined && { claims }),
    })),
    ...(styles === '' ? [] : [{ name: 'xl/styles.xml', text: `<styleSheet>${styles}</styleSheet>` }]),
    ...(strings === '' ? [] : [{ name: 'xl/sharedStrings.xml', text: `<sst>${strings}</sst>` }]),
  ])
}

/** A row's XML: texts as texts, numbers as numbers. */
export const rowOf = (number: number, cells: (string | number)[]): string =>
  `<row r="${number}">${cells.map((cell, index) => cellOf(`${String.fromCharCode(65 + index)}${number}`, cell)).join('')}</row>`

const cellOf = (place: string, cell: string | number) =>
  typeof cell === 'number'
    ? `<c r="${place}"><v>${cell}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`
