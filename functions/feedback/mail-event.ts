import * as v from 'valibot'
import { type CampaignId, isCampaignId, type PersonNumber } from '../values/ids.ts'

/** SES names its recipients' fate in events; every mail of ours carries campaign, mailing and number as tags, whose values arrive as arrays. */
const tag = v.optional(v.pipe(v.array(v.string()), v.minLength(1)))

export const SesEvent = v.object({
  eventType: v.string(),
  mail: v.object({ messageId: v.string(), tags: v.object({ campaign: tag, mailing: tag, number: tag }) }),
  bounce: v.optional(v.object({ bounceType: v.string(), bounceSubType: v.optional(v.string(), '') })),
})
export type SesEvent = v.InferOutput<typeof SesEvent>

/** What an event means for the person: an address that is gone for good, somebody who called us spam, or nothing to act on. */
export type Meaning = { suppress: 'bounced' | 'complained'; campaign: CampaignId; number: PersonNumber } | { nothing: string }

export function meaningOf(event: SesEvent): Meaning {
  const { eventType, bounce, mail } = event
  // A full mailbox or an out-of-office is a bounce too: only a permanent one means that the address is gone.
  const because = eventType === 'Complaint' ? 'complained' : eventType === 'Bounce' && bounce?.bounceType === 'Permanent' ? 'bounced' : null
  if (!because) return { nothing: eventType }
  const campaign = mail.tags.campaign?.[0] ?? ''
  const number = Number(mail.tags.number?.[0])
  if (!isCampaignId(campaign) || !Number.isSafeInteger(number)) throw new Error(`mail ${mail.messageId} carries no tags of ours`)
  return { suppress: because, campaign, number: number as PersonNumber }
}
