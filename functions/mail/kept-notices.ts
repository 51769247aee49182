import type { Notice } from '../outbox/notice.ts'
import { readNotice } from '../outbox/outbox.ts'
import type { StaffNotice } from '../outbox/staff-notice.ts'
import { withKey } from '../platform/row.ts'
import type { Item, Key } from '../platform/table.ts'
import { claimOf, type NoticeClaim, noticeClaimRow } from './mail-once.ts'

export type KeptNotice = Key & (Notice | StaffNotice)
export type KeptClaim = Key & NoticeClaim

/** An outbox' rows are notices and, beside them, their claims by their `sk`. */
export function sorted(rows: Item[]): { notices: KeptNotice[]; claims: Map<string, KeptClaim> } {
  const claims = rows.filter(({ sk }) => sk.endsWith('#claim')).map(row => withKey(row, noticeClaimRow.read(row)))
  return {
    notices: rows.filter(({ type }) => type === 'outbox').map(row => withKey(row, readNotice(row))),
    claims: new Map(claims.map(claim => [claim.sk, claim])),
  }
}

/** One for a notice to a person; one for each of the staff where it goes to them all. */
export function claimsOf(notice: KeptNotice, claims: Map<string, KeptClaim>): KeptClaim[] {
  if (notice.kind === 'staff-notice' && notice.staff === undefined)
    return [...claims.values()].filter(({ sk }) => sk.startsWith(`${notice.sk}#`) && /^\d+#claim$/.test(sk.slice(notice.sk.length + 1)))
  const claim = claims.get(claimOf(notice).sk)
  return claim ? [claim] : []
}
