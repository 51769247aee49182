import type { Campaign } from '../campaign/store.ts'
import { isForSession } from '../letter/step.ts'
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
  /** Those that carried what the newest does not bring: it is no receipt for that day's seat. */
  bringsNot: (Notice & { session: SessionId })[]
}

/** Of each person whose notices wait, once the first of them has waited long enough. */
export function mergedOf(notices: readonly KeptNotice[], claims: Map<string, KeptClaim>, plan: Campaign['plan'], now: Instant): Merged[] {
  const waiting = notices.filter((notice): notice is KeptNotice & Notice => isHeldBack(notice, claims))
  return [...Map.groupBy(waiting, ({ number }) => number).values()].flatMap(theirs => {
    if (!theirs.some(({ waits }) => waits !== undefined && waits <= now)) return []
    const [newest, ...merged] = theirs.toSorted((a, b) => b.personVersion - a.personVersion)
    if (!newest) return []
    const dropsMeeting = newest.calendar === null && merged[0]?.calendar === 'CANCEL'
    return [{ newest, merged, dropsMeeting, ...passedOn(newest, merged, plan) }]
  })
}

/**
 * A mailing that is for both seats travels on; that of another day does not, for the seat's own day
 * has one of its own.
 */
function passedOn(newest: Notice, merged: readonly Notice[], plan: Campaign['plan']): Pick<Merged, 'carriesToo' | 'bringsNot'> {
  const carrying = merged.flatMap(notice => (notice.session ? [{ ...notice, session: notice.session }] : []))
  const split = carrying.map(notice => ({
    notice,
    ...Object.groupBy(notice.carries, name => (brings(newest, notice, name, plan) ? 'on' : 'not')),
  }))
  const on = new Set(split.flatMap(({ on = [] }) => on))
  return {
    carriesToo: [...on.difference(new Set(newest.carries))],
    bringsNot: split.flatMap(({ notice, not: carries }) => (carries ? [{ ...notice, carries }] : [])),
  }
}

function brings({ kind, session }: Notice, from: { session: SessionId }, name: string, plan: Campaign['plan']): boolean {
  if ((kind !== 'confirmation' && kind !== 'approved') || !session) return false
  return (
    session === from.session || plan.some(step => step.name === name && isForSession(step, session) && isForSession(step, from.session))
  )
}

export const isHeldBack = (notice: KeptNotice, claims: Map<string, KeptClaim>): boolean =>
  notice.kind !== 'staff-notice' && notice.waits !== undefined && claimsOf(notice, claims).every(({ state }) => state === 'released')

/** Staff who were told of the same person within the hour know: nothing more is said. */
export const toldWithinTheHour = (claims: readonly KeptClaim[], now: Instant): boolean =>
  claims.some(claim => wasMailed(claim) && later(claim.claimedAt, hour) > now)
