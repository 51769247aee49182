import { claimsOf, type KeptClaim, type KeptNotice } from '../mail/kept-notices.ts'
import type { Notice, NoticeKind } from '../outbox/notice.ts'
import type { SessionId } from '../values/ids.ts'
import { hour, type Instant, later } from '../values/instant.ts'

/**
 * One link must not be a way to fill an inbox (rate limit). After six notices to one person in an
 * hour further changes wait until the hour is over, and are then one mail of the newest state.
 */
export const mostAnHour = 6

/** What somebody else decided, or what runs out, waits for nobody. */
const neverWaits = new Set<NoticeKind>(['approved', 'refused', 'offer', 'waiting-over'])

/**
 * A notice tells of the person's version, and every version has at most one: up to the sixth nobody
 * need look.
 */
export const mayWait = ({ kind, personVersion }: Notice): boolean => personVersion > mostAnHour && !neverWaits.has(kind)

const wasMailed = ({ state }: KeptClaim) => state !== 'released' && state !== 'leftOut'

/**
 * Until when the next notice to this person waits; null where it need not.
 * @param claims of all this person's notices
 */
export function waitsUntil(claims: readonly KeptClaim[], now: Instant): Instant | null {
  const times = claims.filter(wasMailed).flatMap(({ claimedAt }) => (later(claimedAt, hour) > now ? [claimedAt] : []))
  const sixth = times.toSorted().at(-mostAnHour)
  return sixth === undefined ? null : later(sixth, hour)
}

/** The newest of those that waited long enough, and those it stands for. */
export interface Merged {
  newest: KeptNotice & Notice
  merged: (KeptNotice & Notice)[]
  /**
   * The newest asks nothing of a calendar, and one it stands for would have had the meeting out.
   */
  dropsMeeting: boolean
  /** Mailings that travelled in those it stands for, and in it from now on. */
  carriesToo: string[]
  /** Those that carried something, where the newest is no receipt for a seat and brings nothing. */
  bringsNot: (Notice & { session: SessionId })[]
}

/** Of each person whose notices wait, once the first of them has waited long enough. */
export function mergedOf(notices: readonly KeptNotice[], claims: Map<string, KeptClaim>, now: Instant): Merged[] {
  const waiting = notices.filter((notice): notice is KeptNotice & Notice => isHeldBack(notice, claims))
  return [...Map.groupBy(waiting, ({ number }) => number).values()].flatMap(theirs => {
    if (!theirs.some(({ waits }) => waits !== undefined && waits <= now)) return []
    const [newest, ...merged] = theirs.toSorted((a, b) => b.personVersion - a.personVersion)
    if (!newest) return []
    const dropsMeeting = newest.calendar === null && merged[0]?.calendar === 'CANCEL'
    return [{ newest, merged, dropsMeeting, ...passedOn(newest, merged) }]
  })
}

function passedOn({ kind, carries }: Notice, merged: readonly Notice[]): Pick<Merged, 'carriesToo' | 'bringsNot'> {
  const carrying = merged.flatMap(notice => (notice.carries.length > 0 && notice.session ? [{ ...notice, session: notice.session }] : []))
  if (kind !== 'confirmation' && kind !== 'approved') return { carriesToo: [], bringsNot: carrying }
  const carried = new Set(carrying.flatMap(notice => notice.carries))
  return { carriesToo: [...carried.difference(new Set(carries))], bringsNot: [] }
}

export const isHeldBack = (notice: KeptNotice, claims: Map<string, KeptClaim>): boolean =>
  notice.kind !== 'staff-notice' && notice.waits !== undefined && claimsOf(notice, claims).every(({ state }) => state === 'released')

/** Staff who were told of the same person within the hour know: nothing more is said. */
export const toldWithinTheHour = (claims: readonly KeptClaim[], now: Instant): boolean =>
  claims.some(claim => wasMailed(claim) && later(claim.claimedAt, hour) > now)
