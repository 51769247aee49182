import { createHash } from 'node:crypto'
import { newCampaign } from '../campaign/campaign.ts'
import { savedOver } from '../campaign/letter-draft.ts'
import { putDraft, putDraftVersion } from '../campaign/letter-drafts.ts'
import { loadCampaign, putCampaign, putInList } from '../campaign/store.ts'
import { journal } from '../journal/journal.ts'
import { absent } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { type CampaignId, campaignIdFrom } from '../values/ids.ts'
import { asSlug } from '../values/slug.ts'
import { titleOf } from '../writing/title-of.ts'

type House = Pick<Platform, 'table' | 'clock' | 'random'>

export interface DraftToBegin {
  text: string
  /** Told to the form it comes from, so that a form sent twice begins one (idempotency key). */
  formId?: string | undefined
  by: string
}

/**
 * Makes a campaign of a text: a draft with its first version, and nobody on its list. Its id is
 * made of the title, with a number behind it where another campaign has that.
 */
export async function beginDraft(house: House, { text, formId, by }: DraftToBegin): Promise<CampaignId> {
  const title = titleOf(text)
  const begunWith = formId && createHash('sha256').update(`${formId}\n${text}`).digest('hex').slice(0, 32)
  for (let attempt = 1; ; attempt++) {
    const id = idOf(title, attempt)
    if (await begin(house, { id, title, text, by, ...(begunWith && { begunWith }) })) return id
    if (begunWith && (await loadCampaign(house, id))?.begunWith === begunWith) return id
    if (attempt === 100) throw new Error('a hundred campaigns have that name')
  }
}

async function begin(
  { table, clock, random }: House,
  { id, title, text, by, ...more }: { id: CampaignId; title: string; text: string; by: string; begunWith?: string },
) {
  const at = clock.now()
  const { draft, kept } = savedOver(undefined, { text, by, byHand: true, of: 0 }, at)
  const written = await table.commit([
    { put: putCampaign({ ...newCampaign(id), title, ...more }), if: absent('pk') },
    { put: putInList(id) },
    putDraft(id, draft, undefined),
    ...kept.map(version => putDraftVersion(id, version)),
    journal(id, { at, actor: by, what: 'begun', number: 0 }, random.id()),
  ])
  return written.done
}

function idOf(title: string, attempt: number): CampaignId {
  const end = attempt === 1 ? '' : `-${attempt}`
  const name = asSlug(title) || 'invitation'
  return campaignIdFrom(name.slice(0, 40 - end.length).replace(/-+$/, '') + end)
}
