import { claimOfMail } from './claims.ts'
import { clock, type Invariant } from './invariant.ts'
import { isChange, isMailing } from './mailings.ts'

/**
 * I9: what is claimed on a read begun after a change of plan follows the new plan; of a meeting
 * that is off nothing is sent but that; and the mails of a change wait for the claims of older ones
 * that are open.
 */
export const oldPlan: Invariant = ({ mails, calls }, past) => {
  const { changes, letterAt, letterVersion, then } = past
  const wrong: string[] = []
  const off = changes.find(({ sk, after, before }) => sk === 'campaign' && after?.state === 'calledOff' && before?.state !== 'calledOff')
  for (const mail of mails) {
    const { mailing = '', number, campaign } = mail.tags
    const claim = claimOfMail(mail, past)
    const tells = `${mailing} to ${number} at ${clock(mail.at)}`
    const own = calls.filter(({ by, at }) => by === mail.by && at <= (claim?.at ?? mail.at))
    const read = own.findLast(({ operation, of }) => operation === 'GetItem' && (claim ? / step#/ : / campaign$/).test(of))?.at ?? mail.at
    if (claim) {
      const step = then(`C#${campaign}`, `step#${claim.run}`, read)
      const follows = letterVersion(Number(step?.letterVersion ?? 1))?.plan ?? 0
      // A change in the millisecond of the read may have come after it.
      const inForce = letterAt(read - 1)?.plan ?? 0
      if (follows < inForce) wrong.push(`I9 ${tells} follows plan ${follows}, and ${inForce} was in force at ${clock(read)}`)
    }
    const says = /^METHOD:CANCEL/m.test(mail.calendar) || /^(called-off|staff-notice|message|forgotten-receipt)$/.test(mailing)
    if (off && read > off.at && !says) wrong.push(`I9 ${tells} was read at ${clock(read)}, and it was off at ${clock(off.at)}`)
  }
  return [...wrong, ...impatient(past)].slice(0, 5)
}

/** Who called SES and died is not waited for longer than a sender lives. */
const sendersLife = 120_000
/** Between the look at open claims and the start lie a few calls. */
const aMoment = 20_000

function impatient({ changes, batches }: Parameters<Invariant>[1]): string[] {
  return changes.flatMap(({ sk, pk, at, before, after }) => {
    if (!isChange(after?.name as string) || !sk.startsWith('step#') || before?.state !== 'planned' || after?.state !== 'sending') return []
    // Its own calls are no older mailing's: stopped by staff and let go on, it finds its claims.
    const own = `${pk}#M#${sk.slice('step#'.length)}`
    const open = batches.filter(row => row.pk.startsWith(`${pk}#M#`) && row.pk !== own && isOpenAt(row.pk, row.sk, at))
    return open.map(row => `I9 ${sk} began at ${clock(at)}, and a call of ${row.pk} was under way since ${row.claimedAt}`)
  })

  function isOpenAt(pk: string, sk: string, at: number): boolean {
    const row = changes.findLast(change => change.pk === pk && change.sk === sk && change.at <= at)?.after
    const since = Date.parse(String(row?.claimedAt ?? ''))
    return (
      row?.state === 'claimed' &&
      isMailing(pk.split('#M#')[1]?.replace(/#\d+$/, '')) &&
      since < at - aMoment &&
      since > at - sendersLife + aMoment
    )
  }
}
