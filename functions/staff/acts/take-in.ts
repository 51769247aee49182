import * as v from 'valibot'
import { rolesOutside } from '../../audience/list-findings.ts'
import { letterInHand } from '../../campaign/letter-in-hand.ts'
import { type Campaign, loadCampaign } from '../../campaign/store.ts'
import type { Platform } from '../../platform/platform.ts'
import { parseLetter } from '../../writing/parse.ts'
import { act, type Refused, refusal, unknownCampaign } from '../act.ts'
import { bytesOf } from '../file-content.ts'
import { type HowFar, importRecipients } from '../import-recipients.ts'
import { campaign, columns, file } from '../order.ts'
import type { ImportedList } from './import.ts'

export type TakeInHouse = Pick<Platform, 'table' | 'clock' | 'random' | 'files' | 'addressKey'>

/** What a list comes to in a campaign, with its rows as they were written. */
export interface TakenIn extends ImportedList {
  outcome: 'imported' | 'dryRun'
  /** None could be used; nothing was stored. */
  isUnreadable: boolean
  /** As they stand in the file, the headings too. */
  rows: readonly string[][]
  /** The first few as they were understood. */
  first: {
    row: number
    name: string
    email: string
    municipality: string | null
    role: string | null
    groups: string[]
    kind: 'person' | 'mailbox' | null
  }[]
}

const shownFirst = 8

const shape = v.strictObject({ campaign, list: file, columns, commit: v.boolean() })

/**
 * Takes a list into a campaign that is there, whether its letter is ready or not; without `commit`
 * it only says what would come of it (dry run). Rows that cannot be used are left out and told of.
 */
export const takeIn = act({
  least: 'editor',
  mails: 'nobody',
  shape,
  does: (house: TakeInHouse, order, by) => takenInto(house, order, by),
})

export async function takenInto(
  house: TakeInHouse,
  { campaign: id, list, columns: wishes, commit }: v.InferOutput<typeof shape>,
  by: string,
  told?: HowFar,
): Promise<TakenIn | Refused> {
  const known = await loadCampaign(house, id)
  if (!known) return unknownCampaign(id)
  if (known.state === 'over') return refusal(id, 'OVER', 'Arrangementet er afsluttet, så listen kan ikke ændres mere.')
  const { readWithRows } = await import('../../audience/recipients-file.ts')
  const { list: read, rows } = await readWithRows(await bytesOf(house, list.content), wishes)
  const isUnreadable = read.reading === null || read.recipients.length === 0
  const outside = isUnreadable ? [] : rolesOutside(read.recipients, await rolesOf(house, known))
  const order = { campaign: id, title: known.title, file: read, commit: commit && !isUnreadable, by }
  const { outcome, report, waiting } = await importRecipients(house, order, told)
  if (outcome === 'erased')
    return refusal(
      'recipients.csv',
      'ERASED',
      'Mødets oplysninger er slettet, så der kan ikke læses en liste ind. Giv det nye møde et navn for sig.',
    )
  if (outcome === 'collided') return refusal(list.name, 'SOMEBODY-IMPORTS', 'En anden indlæser modtagere lige nu. Prøv igen om lidt.')
  const first = read.recipients.slice(0, shownFirst).map(({ row, recipient }) => ({ row, ...recipient }))
  return { outcome, report, waiting, reading: read.reading, warnings: [...read.warnings, ...outside], isUnreadable, rows, first }
}

/** Whom the letter is to, as far as it can be read by now. */
async function rolesOf(house: TakeInHouse, known: Campaign) {
  const inHand = await letterInHand(house, known)
  const { letter } = inHand ? parseLetter(inHand.text, known.id, { sender: { name: '', address: '' } }) : { letter: null }
  return letter?.audience.roles ?? 'everyone'
}
