import * as v from 'valibot'
import { type CampaignId, isCampaignId, type PersonNumber } from '../values/ids.ts'
import type { MailFact } from './fact.ts'

/**
 * SES names its recipients' fate in events; every mail of ours carries tags that say which one it
 * was, whose values arrive as arrays.
 */
const tag = v.optional(v.pipe(v.array(v.string()), v.minLength(1)))

export const SesEvent = v.object({
  eventType: v.string(),
  mail: v.object({
    messageId: v.string(),
    destination: v.optional(v.array(v.string())),
    tags: v.object({ campaign: tag, mailing: tag, number: tag, run: tag, call: tag, half: tag, claim: tag }),
  }),
  bounce: v.optional(v.object({ bounceType: v.string() })),
})
export type SesEvent = v.InferOutput<typeof SesEvent>

/** A fact, and the mail it is about. */
export interface MailNews {
  fact: MailFact
  campaign: CampaignId
  mailing: string
  /** 0 where the mail was to somebody who is on no list. */
  number: PersonNumber | 0
  /** The address it was mailed to, where the event names it. */
  to: string | null
  /** The how manyeth time of the step, and the how manyeth call for its batch. */
  run: number
  call: number
  /** Of a change's mailing: the half whose mails carry a calendar entry. */
  half: 'bulk' | 'calendar'
  /** `mail/claim-tag.ts`: of a notice. */
  claim: string | null
}

/**
 * @throws when SES tells something we do not know, or of a mail that is not ours: somebody must
 * look at it.
 */
export function newsIn({ eventType, bounce, mail }: SesEvent): MailNews {
  const fact = factIn(eventType, bounce?.bounceType)
  if (!fact) throw new Error(`mail ${mail.messageId}: nobody knows what the event ${eventType} means`)
  const { tags } = mail
  const campaign = tags.campaign?.[0] ?? ''
  const [number, run, call] = [tags.number, tags.run, tags.call].map(values => Number(values?.[0] ?? 1))
  if (!isCampaignId(campaign) || !tags.mailing || !tags.number || ![number, run, call].every(isWhole))
    throw new Error(`mail ${mail.messageId} carries no tags of ours`)
  return {
    fact,
    campaign,
    mailing: tags.mailing[0]!,
    number: number as PersonNumber,
    to: addressIn(mail.destination?.[0]),
    run: run!,
    call: call!,
    half: tags.half?.[0] === 'cal' ? 'calendar' : 'bulk',
    claim: tags.claim?.[0] ?? null,
  }
}

/** SES may repeat a name before it: `Anna <anna@…>`. */
const addressIn = (destination = ''): string | null => (/<([^<>]+)>\s*$/.exec(destination)?.[1] ?? destination).trim().toLowerCase() || null

const isWhole = (number: number | undefined) => Number.isSafeInteger(number) && number! >= 0

/**
 * A full mailbox or an out-of-office is a bounce too: only a permanent one means that the address
 * is gone.
 */
function factIn(eventType: string, bounceType: string | undefined): MailFact | undefined {
  if (eventType === 'Bounce') return bounceType === 'Permanent' ? 'bounced' : 'returned'
  return told[eventType]
}

const told: Record<string, MailFact> = {
  Send: 'accepted',
  Delivery: 'delivered',
  DeliveryDelay: 'delayed',
  Complaint: 'complained',
  Reject: 'rejected',
  'Rendering Failure': 'unrendered',
}
