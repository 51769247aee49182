import { type Person, type PersonRow, stopsAllMail } from '../audience/person.ts'
import { asOfLetter } from '../audience/reconfirm.ts'
import { type Campaign, loadLetter } from '../campaign/store.ts'
import { sessionOf } from '../letter/frozen-letter.ts'
import { isForSession, type Step } from '../letter/step.ts'
import { claimsOf, sorted } from '../mail/kept-notices.ts'
import { loadOutboxOf } from '../outbox/outbox.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change } from '../platform/table.ts'
import { receiptAnew } from '../registration/answer-changes.ts'
import { loadPassedBy, withRuns } from '../registration/mailed-already.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'

/** What an address that is put right brings with it: their row, and the mail that tells them. */
export interface BroughtAfterwards {
  set: Pick<Person, 'alreadyHas' | 'version'>
  receipt: Change[]
}

/**
 * Programme and practical mail that went out while somebody with a seat could not be reached: the
 * receipt for the seat brings them, now that the address is put right. No mailing reads them as
 * reachable before that is written, and from then on their row says that they have it: once.
 */
export async function broughtAfterwards(
  house: Pick<Platform, 'table' | 'clock'>,
  { campaign, person: read }: { campaign: Campaign; person: PersonRow },
): Promise<BroughtAfterwards | null> {
  if (campaign.state !== 'launched' || !read.suppression || !stopsAllMail(read.suppression)) return null
  const letter = await loadLetter(house, campaign.id, { consistent: true })
  if (!letter) return null
  const person = asOfLetter(read, letter)
  const now = house.clock.now()
  const seat = person.answer.status === 'registered' ? sessionOf(letter, person.answer.session) : undefined
  if (!seat || seat.starts <= now) return null
  const missed = await loadPassedBy(house, { campaign, letter, person, now }, await lostReceipts(house, campaign.id, person.number))
  if (missed.length === 0) return null
  const after = { ...person, alreadyHas: withRuns(person, missed), version: person.version + 1 }
  const carries = missed.map(({ name }) => name)
  return { set: { alreadyHas: after.alreadyHas, version: after.version }, receipt: receiptAnew(after, carries, { letter, now }) }
}

/** Whether the last receipt that brought a mailing came back. */
async function lostReceipts(house: Pick<Platform, 'table'>, campaign: CampaignId, number: PersonNumber) {
  const { notices, claims } = sorted(await loadOutboxOf(house, campaign, number))
  const receipts = notices.flatMap(notice => (notice.kind === 'confirmation' || notice.kind === 'approved' ? [notice] : []))
  return (step: Pick<Step, 'name' | 'sessions'>): boolean => {
    const last = receipts.findLast(({ carries, session }) => carries.includes(step.name) && session && isForSession(step, session))
    return last !== undefined && claimsOf(last, claims).some(({ bounced }) => bounced !== undefined)
  }
}
