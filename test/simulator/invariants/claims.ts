import type { Item } from '../../../functions/platform/table.ts'
import type { Past } from '../past.ts'
import type { Mail } from '../services/mail-server.ts'

/** The claim of a batch under which a mail was sent, and when it was made. */
export function claimOfMail(
  { by, at, tags: { mailing, number } }: Mail,
  { changes, then }: Past,
): { at: number; run: string; row: Item } | undefined {
  const claim = changes.findLast(change => {
    const [campaign, run] = change.pk.split('#M#')
    if (change.by !== by || change.at > at || run?.replace(/#\d+$/, '') !== mailing || change.after?.state !== 'claimed') return false
    const size = Number(then(campaign!, `step#${run}`, change.at)?.batchSize ?? 50)
    return (change.after.in as Set<number> | undefined)?.has(Number(number) - 1 - Number(change.sk.split('#')[0]) * size) === true
  })
  return claim && { at: claim.at, run: claim.pk.split('#M#')[1]!, row: claim.after! }
}

export const runOfMail = (mail: Mail, past: Past): string | undefined => claimOfMail(mail, past)?.run
