import { loadPerson } from '../audience/store.ts'
import { claimsOf, type KeptNotice, sorted } from '../mail/kept-notices.ts'
import { loadStaffOutbox } from '../outbox/outbox.ts'
import type { StaffDecide, StaffNotice } from '../outbox/staff-notice.ts'
import type { Platform } from '../platform/platform.ts'
import type { Key } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'

/** Another who awaits staff, and whom they have not been told of. */
export type AlsoAsked = Key & StaffNotice & { fact: StaffDecide }

/**
 * Who else awaits staff on the same link and has not been mailed about: ten colleagues in one form
 * are one piece of news, not ten mails (digest).
 */
export async function askedTogether(
  house: Pick<Platform, 'table'>,
  { pk, sk }: Key,
  campaign: CampaignId,
  { what, number }: StaffDecide,
): Promise<AlsoAsked[]> {
  const { notices, claims } = sorted(await loadStaffOutbox(house, campaign, `${what}#`))
  const untold = notices.filter(isOf(what)).filter(notice => notice.sk !== sk && notice.pk === pk && claimsOf(notice, claims).length === 0)
  if (untold.length === 0) return []
  const root = await rootOf(house, campaign, number)
  const roots = await Promise.all(untold.map(({ fact }) => rootOf(house, campaign, fact.number)))
  return untold.filter(({ fact }, index) => fact.number !== number && roots[index] === root)
}

const isOf =
  (what: StaffDecide['what']) =>
  (notice: KeptNotice): notice is AlsoAsked =>
    notice.kind === 'staff-notice' && notice.staff === undefined && notice.fact.what === what

/** The one who was invited, at the beginning of the chain of who registered whom. */
async function rootOf(house: Pick<Platform, 'table'>, campaign: CampaignId, number: PersonNumber): Promise<PersonNumber> {
  const person = await loadPerson(house, campaign, number)
  return person?.root ?? person?.registeredBy ?? number
}
