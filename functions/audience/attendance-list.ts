import { normaliseAddress } from './address.ts'
import { readSeparated } from './file/separated.ts'
import type { RowRemark } from './row-remark.ts'

/** Who came, as a list at the door says it. */
export interface AttendanceList {
  rows: { row: number; email: string; came: boolean }[]
  refused: RowRemark[]
}

const cameHeading = /^(?:kom|kommet|mødte?|fremmødt?|fremmøde|deltog|attended|came|status)$/i
const yes = /^(?:ja|j|x|1|kom|mødt|mødte|fremmødt|deltog|yes|true|attended)$/i
const no = /^(?:nej|n|0|udeblev|udeblevet|mødte ikke|kom ikke|no|false|noshow)$/i

/**
 * A list with a column of addresses. Where another says who came it goes by that; where none does,
 * whoever is on the list came.
 */
export function readAttendance(file: Uint8Array): AttendanceList {
  const grid = readSeparated(file)
  if (!grid.ok) return { rows: [], refused: [{ row: grid.row, says: grid.says }] }
  const [headings = [], ...rows] = grid.rows
  const address = headings.findIndex(heading => /mail/i.test(heading))
  if (address < 0)
    return { rows: [], refused: [{ row: 1, says: 'Der er ingen kolonne med mailadresser. Kald den »email« i første række.' }] }
  const came = headings.findIndex(heading => cameHeading.test(heading.trim()))
  const list: AttendanceList = { rows: [], refused: [] }
  for (const [index, cells] of rows.entries()) {
    const row = index + 2
    if (cells.every(cell => cell.trim() === '')) continue
    const read = normaliseAddress(cells[address] ?? '')
    const said = came < 0 ? 'ja' : (cells[came] ?? '').trim()
    if (!read.ok) list.refused.push({ row, says: 'Der står ingen mailadresse.' })
    else if (said !== '' && !yes.test(said) && !no.test(said))
      list.refused.push({ row, says: 'Skriv »ja« eller »nej« i kolonnen om fremmøde.' })
    else list.rows.push({ row, email: read.address, came: yes.test(said) })
  }
  return list
}
