import { putOutOfReach } from '../audience/out-of-reach.ts'
import { loadPerson } from '../audience/store.ts'
import { batchOf } from '../campaign/mailing-readers.ts'
import { loadStep } from '../campaign/store.ts'
import type { MailFact, ToldOf } from '../feedback/fact.ts'
import { isErased } from '../feedback/is-erased.ts'
import { type MailNews, newsIn, type SesEvent } from '../feedback/mail-event.ts'
import { suppress } from '../feedback/suppress.ts'
import { claimIn } from '../mail/claim-tag.ts'
import { present } from '../platform/conditions.ts'
import type { Failed } from '../platform/gathering-queue-door.ts'
import type { Platform } from '../platform/platform.ts'
import type { Key } from '../platform/table.ts'
import { isStepName } from '../schedule/wake-up.ts'
import { batchKey, largestBatch } from './batch.ts'

type House = Pick<Platform, 'table' | 'clock' | 'addressKey'>

/**
 * Writes down what SES tells of our mails, beside the claims under which they were sent: one write
 * for each batch, however many of its mails are told of at once. Facts are only ever added, so
 * events may come in any order, again and again, or not at all. A bounce or a complaint also stops
 * further mail to the person.
 * @returns the events that came to nothing; they may be taken in again together with those that did
 *   not
 */
export async function takeInEvents(house: House, events: SesEvent[]): Promise<Failed<SesEvent>> {
  const failed: Failed<SesEvent> = new Map()
  const trying = async (concerned: SesEvent[], work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      for (const event of concerned) if (!(await isOfSomebodyErased(house, event))) failed.set(event, error)
    }
  }
  const rows = new Map<string, { key: Key; told: ToldOf; events: SesEvent[] }>()
  const sizeOf = batchSizes(house)
  for (const event of events)
    await trying([event], async () => {
      const news = newsIn(event)
      const place = await placeOf(news, sizeOf)
      if (!place) return
      const name = `${place.key.pk} ${place.key.sk}`
      const row = rows.get(name) ?? { key: place.key, told: {}, events: [] }
      row.told[news.fact] = (row.told[news.fact] ?? new Set()).add(place.offset)
      row.events.push(event)
      rows.set(name, row)
    })
  for (const { key, told, events } of rows.values()) await trying(events, () => add(house, key, told))
  for (const event of events) if (!failed.has(event)) await trying([event], () => stopMail(house, newsIn(event)))
  return failed
}

async function isOfSomebodyErased(house: House, event: SesEvent): Promise<boolean> {
  try {
    return await isErased(house, newsIn(event))
  } catch {
    // What is no news of ours has failed already, with the error that says why.
    return false
  }
}

/**
 * The claim a mail was sent under, and which of its mails it was. Null for a notice that was sent
 * before claims were named in tags.
 */
async function placeOf(news: MailNews, sizeOf: SizeOf): Promise<{ key: Key; offset: number } | null> {
  const { campaign, mailing, number, run, call, half } = news
  // A link that was asked for again is a message too, and has a claim of its own.
  if (news.claim) return { key: claimIn(news.claim), offset: 0 }
  if (!isStepName(mailing)) return null
  const size = await sizeOf(news)
  const batch = batchOf(number, size)
  return { key: batchKey(campaign, mailing, batch, run, call, half), offset: number - 1 - batch * size }
}

type SizeOf = (news: MailNews) => Promise<number>

/**
 * The batch size of a step is frozen when its mailing starts, so it is read once for a handful of
 * events.
 */
function batchSizes(house: House): SizeOf {
  const known = new Map<string, Promise<number>>()
  return ({ campaign, mailing, run }) => {
    const name = `${campaign} ${mailing} ${run}`
    const load = async () => {
      const step = isStepName(mailing) ? await loadStep(house, campaign, mailing, run) : undefined
      if (!step) throw new Error(`the mailing ${name} is not known here`)
      return step.batchSize ?? largestBatch
    }
    const size = known.get(name) ?? load()
    known.set(name, size)
    return size
  }
}

/**
 * A claim is written before SES is called, so an event without one is not about a mail of ours: an
 * update would make a row that looks taken.
 */
async function add({ table }: House, key: Key, told: ToldOf): Promise<void> {
  const written = await table.write({ update: key, add: told as Record<MailFact, Set<number>>, if: present('attempt') })
  if (!written.done) throw new Error(`nothing was mailed under ${key.pk} ${key.sk}`)
}

const stops: { [fact in MailFact]?: 'bounced' | 'complained' } = { bounced: 'bounced', complained: 'complained' }

async function stopMail(house: House, { fact, campaign, number, to }: MailNews): Promise<void> {
  const because = stops[fact]
  // A mail to staff is to nobody on the list.
  if (!because || number === 0) return
  const person = await loadPerson(house, campaign, number)
  // News of an address that has been corrected meanwhile says nothing of the one they have.
  const isOfOldAddress = person !== undefined && to !== null && to !== person.email.toLowerCase()
  const isStopped = isOfOldAddress || (await suppress(house, { campaign, number }, because, 'ses'))
  if (!person || !isStopped) throw new Error(`person ${number} of ${campaign} is not there`)
  // The whole installation knows it from now on, so that the next list can say so.
  await house.table.write(await putOutOfReach(house, isOfOldAddress ? to : person.email, { because, since: house.clock.now() }))
}
