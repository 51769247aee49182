import { runOfMail } from './claims.ts'
import type { Invariant } from './invariant.ts'
import { isChange, isMailing, isService } from './mailings.ts'

/**
 * I1: nobody gets a mailing, or a letter that something caused, more often than once; counted in
 * the mail server.
 */
export const mailOnce: Invariant = ({ mails }, past) => {
  const { outbox, changes } = past
  const wrong: string[] = []
  const count = (key: string) => wrong.push(key)
  const mailings = mails.filter(({ tags }) => isMailing(tags.mailing))
  // The programme of each day is a mailing of its own; the invitation is one, however often staff
  // invite.
  const runOf = new Map(changes.flatMap(({ by, pk }) => (pk.includes('#M#') ? [[by, pk.split('#M#')[1]] as const] : [])))
  const name = (mail: (typeof mails)[number]) => {
    if (isChange(mail.tags.mailing)) return runOfMail(mail, past)
    return isService(mail.tags.mailing!) ? runOf.get(mail.by) : mail.tags.mailing
  }
  for (const [to, same] of Map.groupBy(mailings, mail => `${name(mail)} to number ${mail.tags.number}`))
    if (same.length > 1) count(`I1 ${to} was mailed ${same.length} times`)
  // What staff write goes out in batches as a mailing does; a link that was asked for is a message
  // too.
  const isWritten = ({ by, tags }: (typeof mails)[number]) => tags.mailing === 'message' && runOf.has(by)
  for (const [to, same] of Map.groupBy(mails.filter(isWritten), mail => `${runOf.get(mail.by)} to number ${mail.tags.number}`))
    if (same.length > 1) count(`I1 ${to} was mailed ${same.length} times`)
  const letters = mails.filter(mail => !isMailing(mail.tags.mailing) && !isWritten(mail))
  const caused = Map.groupBy(outbox, ({ kind, number, pk }) =>
    pk === 'RECEIPTS'
      ? 'forgotten-receipt to 0'
      : kind === undefined || kind === 'by-page' || pk.startsWith('NEW-LINKS')
        ? 'message'
        : `${kind} to ${number ?? 'staff'}`,
  )
  const ofLetter = ({ mailing, number }: (typeof mails)[number]['tags']) =>
    mailing === 'message' ? 'message' : `${mailing} to ${mailing === 'staff-notice' ? 'staff' : number}`
  for (const [letter, same] of Map.groupBy(letters, ({ tags }) => ofLetter(tags))) {
    const times = caused.get(letter)?.length ?? 0
    if (same.length > times) count(`I1 ${letter} was caused ${times} times and mailed ${same.length} times`)
  }
  return wrong
}
