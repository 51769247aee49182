import * as v from 'valibot'

/**
 * What SES tells when it has put a mail in the bucket. Its verdicts and the envelope are SES' own
 * word; the mail's headers are the sender's, who may write in them what they like.
 */
const verdict = v.optional(v.object({ status: v.string() }), { status: 'ABSENT' })

export const ReceivedMail = v.object({
  notificationType: v.literal('Received'),
  mail: v.object({ messageId: v.string(), source: v.optional(v.string(), ''), timestamp: v.string() }),
  receipt: v.object({
    recipients: v.array(v.string()),
    dmarcVerdict: verdict,
    spamVerdict: verdict,
    virusVerdict: verdict,
    action: v.object({ objectKey: v.string() }),
  }),
})
export type ReceivedMail = v.InferOutput<typeof ReceivedMail>

/** `GRAY` of DMARC means the domain has no policy, so only `PASS` says whose domain it was. */
export interface Verdicts {
  dmarc: string
  spam: string
  virus: string
}

export const verdictsOf = ({ receipt: { dmarcVerdict, spamVerdict, virusVerdict } }: ReceivedMail): Verdicts => ({
  dmarc: dmarcVerdict.status,
  spam: spamVerdict.status,
  virus: virusVerdict.status,
})

/** Nothing harmful in it, and From's domain is where it comes from. */
export const isAuthentic = (verdicts: Verdicts): boolean => verdicts.dmarc === 'PASS' && isHarmless(verdicts)

export const isHarmless = ({ spam, virus }: Verdicts): boolean => virus === 'PASS' && spam !== 'FAIL'
