import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { planImport } from '../functions/audience/import.ts'
import { personItem } from '../functions/audience/store.ts'
import { campaignKey, letterKey, putCampaign, putLetter } from '../functions/campaign/store.ts'
import { exportCampaign } from '../functions/export/export.ts'
import type { Item, Key, Table } from '../functions/platform/table.ts'
import type { PersonNumber } from '../functions/values/ids.ts'
import { freeze } from '../functions/writing/freeze.ts'
import { firstMorning } from '../local/house.ts'
import { letter002 } from '../test/house.ts'
import { atMost, type Chapter } from './budget.ts'
import { peopleLikeThoseOf002 } from './recipients.ts'

type Format = 'csv' | 'xlsx'

/** Megabytes a process ever had that exports so many, whose rows are made when they are read. */
async function peakOf(people: number, format: Format): Promise<number> {
  const { letter } = letter002()
  const fifty = planImport(peopleLikeThoseOf002(50), [], 0).persons
  const campaign = { id: letter.id, state: 'launched', title: letter.title, version: 1, recipients: people, highest: people } as const
  const rest = { invitedTo: people, bookRows: 1, importOpen: null, launchedAt: firstMorning, tallied: true as const, plan: [] }
  const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`
  const [inForce] = putLetter(freeze(letter, 1, firstMorning))
  const rows = new Map<string, Item>([[nameOf(campaignKey(letter.id)), putCampaign({ ...campaign, ...rest })]])
  if (inForce && 'put' in inForce) rows.set(nameOf(letterKey(letter.id)), inForce.put)
  const answer = { status: 'registered', session: letter.sessions[0].id, since: firstMorning } as const
  const personAt = (number: number) =>
    personItem(letter.id, { ...fifty[number % 50]!, answer, number: number as PersonNumber, email: `p${number}@kommune.example` })
  const table = {
    get: async (key: Key) => rows.get(nameOf(key)),
    getAll: async (keys: Key[]) => keys.map(() => undefined),
    async query({ between }: { between?: [string, string] }) {
      const [from = 1, to = 0] = between?.map(Number) ?? []
      return Array.from({ length: to - from + 1 }, (_, index) => personAt(from + index))
    },
  } as unknown as Table
  const made = await exportCampaign({ table, clock: { now: () => firstMorning } }, { campaign: letter.id, kind: 'participants', format })
  if (made.outcome !== 'exported' || made.rows !== people) throw new Error(`the export was ${made.outcome}`)
  return process.resourceUsage().maxRSS / 1024
}

async function inItsOwnProcess(people: number, format: Format): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', import.meta.filename, String(people), format])
  return Number(stdout)
}

/** What taking a long list out needs of memory, beside a short one's. */
export async function exportMemory(): Promise<Chapter> {
  const least = await inItsOwnProcess(50, 'csv')
  const [csv, xlsx] = [await inItsOwnProcess(100_000, 'csv'), await inItsOwnProcess(100_000, 'xlsx')]
  return {
    heading: 'Memory of an export of 100,000 people',
    lines: [
      atMost('CSV: megabytes more than for fifty people', csv - least, 300),
      atMost('workbook: megabytes more than for fifty people', xlsx - least, 700),
    ],
    notes: [`the process of fifty people has ${least.toFixed(0)} MB, most of it the tools that run it`],
  }
}

if (import.meta.main) console.log(await peakOf(Number(process.argv[2]), process.argv[3] as Format))
