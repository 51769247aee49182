import type { Platform } from '../platform/platform.ts'
import { type FileVersion, incomingPrefix } from '../platform/stored-versions.ts'
import type { Key, StoredKey } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import { type RowKind, rowKindOf } from './row-kinds.ts'

type Ends = RowKind['ends']

/** Erased side by side; each is alone, so it may be interrupted anywhere and done again. */
const eraser = 16

export async function eraseRows({ table }: Pick<Platform, 'table'>, keys: readonly Key[]): Promise<void> {
  const left = keys.values()
  await sideBySide(async () => {
    for (const { pk, sk } of left) await table.write({ erase: { pk, sk } })
  })
}

export async function eraseFiles({ stored }: Pick<Platform, 'stored'>, versions: readonly FileVersion[]): Promise<void> {
  const left = versions.values()
  await sideBySide(async () => {
    for (const version of left) await stored.erase(version)
  })
}

const sideBySide = (work: () => Promise<void>) => Promise.all(Array.from({ length: eraser }, work))

/** Whose a row is; undefined where it is of no one campaign. */
export const campaignOf = ({ pk }: Key): CampaignId | undefined => (pk.startsWith('C#') ? (pk.split('#')[1] as CampaignId) : undefined)

/** Puts a row beside the others of its campaign. */
export function beside(rows: Map<CampaignId, StoredKey[]>, campaign: CampaignId, key: StoredKey): void {
  const others = rows.get(campaign)
  if (others) others.push(key)
  else rows.set(campaign, [key])
}

/** Every row of a campaign, wherever it stands. */
export async function rowsOf({ table }: Pick<Platform, 'table'>, campaign: CampaignId): Promise<StoredKey[]> {
  const found: StoredKey[] = []
  for await (const key of table.everyKey()) if (campaignOf(key) === campaign) found.push(key)
  return found
}

export const isEndedBy = (key: Key, ...ends: Ends[]): boolean => ends.some(end => rowKindOf(key)?.ends === end)

/**
 * Those that one of these clocks ends.
 * @throws where a row is of no kind anybody has named: what it holds of people nobody knows
 */
export function endingWith(keys: readonly StoredKey[], ...ends: Ends[]): StoredKey[] {
  const unknown = keys.filter(key => !rowKindOf(key))
  if (unknown.length > 0) throw new Error(`${unknown.length} rows are of no kind that functions/endings/row-kinds.ts names`)
  return keys.filter(key => isEndedBy(key, ...ends))
}

/** Everything of a campaign's that lies in the buckets, all versions of it. */
export async function filesOf({ stored }: Pick<Platform, 'stored'>, campaign: CampaignId, keys: readonly Key[]): Promise<FileVersion[]> {
  return [...(await stored.versions(`${campaign}/`)), ...(await incomingFiles({ stored }, keys))]
}

/** The mails behind rows that tell of mails; of other rows nothing. */
export async function incomingFiles({ stored }: Pick<Platform, 'stored'>, keys: readonly Key[]): Promise<FileVersion[]> {
  const ids = keys.flatMap(({ sk }) => (sk.startsWith('inbox#') ? [sk.slice('inbox#'.length)] : []))
  return (await Promise.all(ids.map(id => stored.versions(`${incomingPrefix}${id}`)))).flat()
}
