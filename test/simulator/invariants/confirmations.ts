import { type Forgotten, inDoubt } from '../past.ts'
import type { Invariant } from './invariant.ts'
import { deadBodies } from './nothing-lost.ts'

/**
 * I5: whatever was decided for somebody is told in exactly one letter, unless their address is
 * gone, or it lies where people see that it was not.
 */
export const confirmations: Invariant = (story, past) => {
  const { outbox, row, personChanges, forgotten } = past
  const wrong: string[] = []
  const dead = deadBodies(story)
  const mailed = Map.groupBy(story.mails, ({ tags }) => `${tags.mailing} ${tags.number}`)
  const sent = new Map<string, number>()
  // Staff may have corrected the address since.
  const everUnreachable = new Set(
    personChanges.flatMap(({ is }) => (/bounced|complained/.test(is?.suppression?.because ?? '') ? [is!.number as number] : [])),
  )
  for (const { pk, sk, kind, number, at, session } of outbox) {
    if (pk.startsWith('NEW-LINKS') || pk === 'RECEIPTS' || kind === 'staff-notice') continue
    const claim = row(pk, `${sk}#claim`)
    // Whoever is forgotten gets no mail that is still to go, nor of what others do since.
    const isOver = (gone: Forgotten) => row(pk, sk) === undefined || gone.at <= Date.parse(String(at))
    if (forgotten.some(gone => gone.number === number && isOver(gone))) continue
    // The way to one's page is a message to one person.
    const letter = `${kind === 'by-page' ? 'message' : kind} ${number}`
    if (claim?.state === 'sent') sent.set(letter, (sent.get(letter) ?? 0) + 1)
    const unreachable = everUnreachable.has(Number(number))
    // After six within the hour the newest stands for those before it.
    const newer = outbox.some(other => other.pk === pk && other.number === number && other.sk > sk)
    // So it does where a call that failed is made again for what is not so any more.
    const stoodFor = claim?.state === 'leftOut' && (claim.because === 'merged' || claim.because === 'overtaken')
    // What was called off, or ended with its session, is told by the mail of that change.
    const isGone = past.letter?.gone?.some(({ id }) => id === session) === true
    const isOff =
      claim?.state === 'leftOut' &&
      (claim.because === 'calledOff' ? past.letter?.off !== undefined : claim.because === 'overtaken' && isGone)
    const merged = (stoodFor && newer) || (row(pk, sk)?.waits !== undefined && claim === undefined)
    if (claim?.state !== 'sent' && !merged && !isOff && !inDoubt(claim) && !unreachable && !dead.includes(sk))
      wrong.push(`I5 the letter ${kind} to ${number} was never mailed (${sk})`)
  }
  for (const [letter, times] of sent)
    if ((mailed.get(letter)?.length ?? 0) < times) wrong.push(`I5 the letter ${letter} is said to be mailed and was not`)
  for (const { was, is, commit } of personChanges) {
    if (!was || !is || JSON.stringify(was.answer) === JSON.stringify(is.answer)) continue
    // An offer that could not reach them has gone on to the next: they stand where they stood.
    if (was.answer.status === 'waitlisted' && is.answer.status === 'waitlisted' && was.answer.offer && !is.answer.offer) continue
    const told = commit.filter(({ after }) => after?.type === 'outbox' && after.number === is.number)
    if (told.length !== 1) wrong.push(`I5 the change of ${is.number} to ${is.answer.status} is told in ${told.length} letters`)
  }
  return wrong
}
