import { rowKindOf } from '../../../functions/endings/row-kinds.ts'
import { canariesIn, canaryOf, spelt } from '../canary.ts'
import type { Forgotten, Past } from '../past.ts'
import type { Story } from '../play.ts'
import type { Attribute } from '../services/table/attribute.ts'
import { clock, type Invariant } from './invariant.ts'
import { readOfReader } from './read-of-reader.ts'
import { numberOf } from './seen.ts'

const second = 1000
/** A walk that had read them before may be at it so long (`infra/app-stack.ts`). */
const oneWalk = 180 * second
/** An eventually consistent read may be so old. */
const staleness = second

/**
 * I10 for one person, while everything goes on: once forgotten nobody is named in any row, file,
 * message or archive but on an order that is kept for the invoices; no mail is sent to them on a
 * read begun after that, but one receipt; their pages are nobody's; and the log keeps codes.
 */
export const forgotten: Invariant = (story, past) => past.forgotten.flatMap(gone => wrongOf(gone, story, past)).slice(0, 12)

function wrongOf(gone: Forgotten, story: Story, past: Past): string[] {
  const { number, person, at, commit } = gone
  const wrong: string[] = []
  if (!commit.some(({ after }) => after?.type === 'journal' && after.number === number && after.what === 'forgotten'))
    wrong.push(`I12 number ${number} was erased at ${clock(at)}, and the log says nothing of it`)
  for (const { written, entry } of past.entriesOf(number))
    for (const side of [entry.before, entry.after])
      if (!isCode(side)) wrong.push(`I10 the log of ${number} keeps what was said at ${clock(written)}: ${JSON.stringify(side)}`)
  // Named again afterwards they are somebody else, whose row had the same address at first; so is
  // whose address was corrected, before an old list brought it back.
  const isBack = past.personChanges.some(({ is }) => is?.email === person.email && (is.number as number) !== number)
  if (!isBack) wrong.push(...leftOf(gone, story), ...mailedSince(gone, story))
  wrong.push(...underTheirNumber(gone, story))
  for (const visit of story.visits)
    if (
      numberOf(visit.path) === number &&
      visit.from > at + staleness &&
      visit.answer &&
      visit.answer.status < 400 &&
      visit.answer.body !== ''
    )
      wrong.push(`I10 ${visit.who} sent ${visit.method} to a page of ${number}, who is forgotten, and got ${visit.answer.status}`)
  return wrong
}

/** What the log may keep of an answer: a word, or the state it came to. */
const isCode = (side: unknown): boolean =>
  side === undefined ||
  (typeof side === 'string' && /^[\w-]{1,30}$/.test(side)) ||
  (typeof side === 'object' && side !== null && Object.keys(side).every(key => key === 'status'))

function leftOf({ person, at, number }: Forgotten, { world }: Story): string[] {
  const canary = spelt(canaryOf(person.email).toLowerCase())
  const holds = (text: string) => canariesIn(text).includes(canary)
  // Whoever writes again after that has written anew. What comes from another mailbox of theirs to
  // the address of somebody who was gone by then leads to nobody: neither did the one they were.
  const written = world.table.everyRow().filter(row => {
    const isTheirs = row.from?.S === person.email || row.number?.N === String(number) || String(row.to?.S).split('.')[1] === String(number)
    return String(row.sk?.S).startsWith('inbox#') && (Date.parse(String(row.at?.S)) > at || !isTheirs)
  })
  const isSince = (name: string) => written.some(({ id }) => name.endsWith(`/${id?.S}`) || name === `inbox#${id?.S}`)
  const rows = world.table.everyRow().flatMap(row => {
    const key = { pk: String(row.pk?.S), sk: String(row.sk?.S) }
    if (isSince(key.sk)) return []
    const kind = rowKindOf(key)?.name ?? `${key.pk} ${key.sk}`
    return kind !== 'agreement' && holds(JSON.stringify(row)) ? [`a row of the kind ${kind}`] : []
  })
  const files = world.bucket.all().flatMap(({ key, text }) => (holds(text) && !isSince(key) ? [`the file ${key}`] : []))
  const waiting = Object.values(world.queues).flatMap(queue => (queue.waiting().some(holds) ? [`the queue ${queue.name}`] : []))
  const archives = world.archives.flatMap(({ from, text }) => (from > at + oneWalk && holds(text) ? ['an archive taken since'] : []))
  return [...new Set([...rows, ...files, ...waiting, ...archives])].map(
    where => `I10 number ${number} was forgotten at ${clock(at)} and is left in ${where}`,
  )
}

/** Whatever was on its way to them has found that they are gone, or the nights have taken it. */
function underTheirNumber({ number, at }: Forgotten, { world, campaign }: Story): string[] {
  const padded = String(number).padStart(7, '0')
  const left = world.table.everyRow().flatMap(row => {
    const key = { pk: String(row.pk?.S), sk: String(row.sk?.S) }
    const kind = rowKindOf(key)
    if (!kind || !key.pk.startsWith(`C#${campaign.letter.id}#`)) return []
    if (kind.name === 'address-book') return packedIn(row.packed).includes(number) ? [kind.name] : []
    if (kind.forget !== 'erased') return []
    return row.number?.N === String(number) || key.sk === padded || key.sk.startsWith(`${padded}#`) ? [kind.name] : []
  })
  return [...new Set(left)].map(kind => `I10 number ${number} was forgotten at ${clock(at)}, and a row of the kind ${kind} stands under it`)
}

/** Twelve bytes a person, the last four of them the number (`docs/data.md`). */
function packedIn(packed: Attribute | undefined): number[] {
  const bytes = Buffer.from(String(packed?.B), 'base64')
  return Array.from({ length: bytes.length / 12 }, (_, at) => bytes.readUInt32BE(at * 12 + 8))
}

function mailedSince({ person, at, number }: Forgotten, { mails, calls }: Story): string[] {
  const since = mails.filter(mail => mail.to === person.email && mail.at > at)
  const receipts = since.filter(({ tags }) => tags.mailing === 'forgotten-receipt')
  const wrong = receipts.length > 1 ? [`I10 number ${number} was told ${receipts.length} times that they are forgotten`] : []
  for (const mail of since.filter(({ tags }) => tags.mailing !== 'forgotten-receipt')) {
    const read = readOfReader(calls, mail)
    if (mail.at > at + oneWalk || (read && read.at > at + staleness))
      wrong.push(`I10 ${mail.tags.mailing} went to number ${number} at ${clock(mail.at)}, who was forgotten at ${clock(at)}`)
  }
  return wrong
}

/**
 * I10 the other way round: nothing of a meeting still to be held is erased but what somebody was
 * forgotten for, and nobody goes who did not ask.
 */
export const notBeforeItsTime: Invariant = (_, { letter, changes, forgotten: gone, addressesForgotten }) => {
  const ends =
    letter?.sessions
      .map(({ ends }) => ends)
      .toSorted()
      .at(-1) ?? ''
  const erased = changes.filter(({ sk, at, after }) => sk === 'campaign' && after?.state === 'erased' && clock(at) < ends)
  return [
    ...erased.map(({ at }) => `I10 the campaign was erased at ${clock(at)}, and its meeting ends at ${ends}`),
    ...gone
      .filter(({ person }) => !addressesForgotten.has(person.email))
      .map(({ number, at }) => `I10 number ${number} was erased at ${clock(at)}, and nobody had asked for it`),
  ]
}
