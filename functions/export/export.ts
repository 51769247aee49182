import type { Amount } from '../letter/money.ts'
import { localDate, localTime } from '../schedule/local-time.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import { csv } from './csv.ts'
import { invoiceBasis, invoiceLines, totalOf } from './invoice-basis.ts'
import { needsOf, needsSheet, type SessionNeeds } from './needs.ts'
import { participants } from './participants.ts'
import { type Reading, type ReadingHouse, readAtOneInstant } from './reading.ts'
import type { Sheet } from './sheet.ts'

/**
 * What staff take out of a campaign: who takes part, and what is to be invoiced. A workbook is for
 * people, for it shows everything as it was typed; CSV is for other programs. Each says the one
 * instant it was true at.
 */
export type ExportKind = 'participants' | 'invoices'
export type ExportFormat = 'csv' | 'xlsx'

export interface ExportFile {
  outcome: 'exported'
  /**
   * `000-kl-temamoeder-2022-deltagere-2022-03-18-0900.xlsx`: whose, what, and when it was true on a
   * Danish clock.
   */
  name: string
  bytes: Uint8Array
  at: Instant
  rows: number
  /** In øre; null where nothing is to be paid for. */
  totals: Amount | null
  /** Null where the letter does not ask, and beside invoices. */
  needs: SessionNeeds[] | null
}

/** `busy`: people answered all the time while it was read, so no instant can be named. */
export type Exported = ExportFile | { outcome: 'busy' } | { outcome: 'unknownCampaign' }

export async function exportCampaign(
  house: ReadingHouse,
  { campaign, kind, format }: { campaign: CampaignId; kind: ExportKind; format: ExportFormat },
): Promise<Exported> {
  const reading = await readAtOneInstant(house, campaign)
  if (reading === undefined) return { outcome: 'unknownCampaign' }
  if (reading === 'busy') return { outcome: 'busy' }
  const { sheet, totals, needs } = contents[kind](reading)
  return {
    outcome: 'exported',
    name: `${fileName(reading, sheet)}.${format}`,
    bytes: format === 'csv' ? csv(sheet) : await (await import('./xlsx.ts')).xlsx(sheet, ...(needs ? [needsSheet(needs)] : [])),
    at: reading.at,
    rows: sheet.rows.length,
    totals,
    needs,
  }
}

const contents: Record<ExportKind, (reading: Reading) => { sheet: Sheet } & Pick<ExportFile, 'totals' | 'needs'>> = {
  participants: reading => ({ sheet: participants(reading), totals: null, needs: needsOf(reading) }),
  invoices: reading => {
    const lines = invoiceLines(reading)
    return { sheet: invoiceBasis(lines), totals: totalOf(lines), needs: null }
  },
}

const fileName = ({ campaign, at }: Reading, { title }: Sheet) =>
  `${campaign}-${title.toLowerCase()}-${localDate(at)}-${localTime(at).replace(':', '')}`
