import { clock, type Invariant } from './invariant.ts'

/** What belongs to a campaign's life; what SES still tells of its mails does not. */
const alive = /#P#\d+$|#S$|#B$|#W#|#N$/

/** F19: nothing changes when a campaign is over, and nobody is mailed. */
export const closed: Invariant = ({ mails, calls }, { changes }) => {
  const end = changes.find(({ sk, after, before }) => sk === 'campaign' && after?.state === 'over' && before?.state !== 'over')
  if (!end) return []
  // Somebody may be forgotten at any time.
  const erasing = new Set(calls.flatMap(({ door, by }) => (door === 'retention' ? [by] : [])))
  const touched = changes.filter(({ pk, at, by, before, after }) => {
    if (at <= end.at || !alive.test(pk) || erasing.has(by)) return false
    // That no mail reaches them is true of a person also then.
    return JSON.stringify({ ...before, suppression: null }) !== JSON.stringify({ ...after, suppression: null })
  })
  return [
    ...touched.map(({ pk, sk, at }) => `F19 ${pk} ${sk} changed at ${clock(at)}, and it was over at ${clock(end.at)}`),
    ...mails
      .filter(({ at, tags }) => at > end.at && tags.mailing !== 'staff-notice' && tags.mailing !== 'forgotten-receipt')
      .map(({ at, to, tags }) => `F19 ${tags.mailing} went to ${to} at ${clock(at)}, and it was over at ${clock(end.at)}`),
  ].slice(0, 5)
}
