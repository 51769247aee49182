import type { PersonRow } from '../audience/person.ts'
import { loadPersons } from '../audience/store.ts'
import type { Step } from '../letter/step.ts'
import { claim } from '../mail/claim.ts'
import { all, any, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { provesNothingAccepted, refusesTheCall } from '../platform/ses-refusal.ts'
import { type BatchRow, batchKey, batchRow, callOf, type KeptBatch, largestBatch, loadCalls, numbersOf, ofHalf } from './batch.ts'
import { type CalendarMailHouse, calendarMail } from './calendar-mail.ts'
import { stillToMail } from './calls.ts'
import { toldBy } from './change-audience.ts'
import { calendarsAtOnce } from './judge-calendars.ts'
import type { BatchToSend } from './messages.ts'
import type { BatchSent } from './send-batch.ts'
import { type OnTheWalk, stillInForce } from './still-in-force.ts'

export type SendCalendarsHouse = CalendarMailHouse & Pick<Platform, 'random' | 'mail'> & OnTheWalk

/**
 * The other half of one batch of a change: a mail each, with the calendar entry as it is now, to
 * those whom the batch's first claim left to it and who still have their seat. A claim of its own
 * holds who is in, one record says what came of them.
 * @throws when SES would not take them all: the message comes back, and with it those who are left
 */
export async function sendCalendars(house: SendCalendarsHouse, order: BatchToSend): Promise<BatchSent> {
  const { campaign, batch } = order
  const { step } = house
  if (!step || step.version !== order.version || step.state !== 'sending' || step.superseded) return 'otherPlan'
  if (house.clock.now() >= step.usefulUntil) return 'tooLate'
  const rows = await loadCalls(house, campaign, step, batch)
  const due = whoIsLeft(rows)
  if (due === 'claimed') return 'claimed'
  if (due.offsets.size === 0) return 'nobodyToMail'
  const [first, last] = numbersOf(batch, step.batchSize ?? largestBatch)
  const letter = await house.letters(campaign, step.letterVersion ?? 1)
  const persons = (await loadPersons(house, campaign, first, last)).filter(
    person =>
      due.offsets.has(person.number - first) && step.change && toldBy({ ...step, change: step.change }, person, letter) === 'calendar',
  )
  return mailAll(house, { step, order, first, call: due.call, persons })
}

/** Everybody the first claims left to this half, or those an earlier call of it left over. */
function whoIsLeft(rows: KeptBatch[]): { call: number; offsets: Set<number> } | 'claimed' {
  const last = ofHalf(rows, 'calendar').at(-1)
  if (last && last.state !== 'released') {
    if (last.state === 'claimed' || last.state === 'inDoubt') return 'claimed'
    return { call: callOf(last).call + 1, offsets: stillToMail(last) }
  }
  if (last) return { call: callOf(last).call, offsets: last.in ?? new Set() }
  const offsets = new Set(ofHalf(rows, 'bulk').flatMap(row => [...(row.calendar ?? [])]))
  return { call: 1, offsets }
}

interface ThisCall {
  step: Step
  order: BatchToSend
  first: number
  call: number
  persons: PersonRow[]
}

async function mailAll(house: SendCalendarsHouse, { step, order, first, call, persons }: ThisCall): Promise<BatchSent> {
  const { table, clock, random } = house
  const { campaign, batch } = order
  const held = { key: batchKey(campaign, step.name, batch, step.run, call, 'calendar'), attempt: random.id() }
  // Composed before the claim: what cannot be composed must not leave a claim behind.
  const composed = await Promise.all(
    persons.map(async person => ({ offset: person.number - first, mail: await calendarMail(house, campaign, { step, call, person }) })),
  )
  const mails = composed.flatMap(({ offset, mail }) => (mail ? [{ offset, mail }] : []))
  const beside: Pick<BatchRow, 'stepVersion' | 'leftOut' | 'in'> = {
    stepVersion: step.version,
    leftOut: {},
    ...(mails.length > 0 && { in: new Set(mails.map(({ offset }) => offset)) }),
  }
  const mine: BatchRow = { ...beside, state: mails.length > 0 ? 'claimed' : 'sent', attempt: held.attempt, claimedAt: clock.now() }
  const claimed = await claim(table, { ...held.key, ...batchRow.written(mine) }, batchRow)
  if (!claimed.taken) return 'claimed'
  if (mails.length === 0) return 'nobodyToMail'
  if (!(await stillInForce(house, campaign, step, held))) return 'otherPlan'

  const became = await inOrder(house, mails)
  const again = new Set([...became.again, ...became.unasked])
  const state = became.doubted ? 'inDoubt' : again.size === mails.length ? 'released' : 'sent'
  await table.write({
    update: held.key,
    set: {
      state,
      ...(Object.keys(became.refused).length > 0 && { refused: became.refused }),
      ...(again.size > 0 && state !== 'released' && { again }),
    },
    if: all(is('attempt', held.attempt), any(is('state', 'claimed'), is('state', 'inDoubt'))),
  })
  if (became.error) throw became.error
  return 'sent'
}

interface Became {
  refused: Record<string, string>
  again: number[]
  /** Those nobody came to, because SES wanted no more. */
  unasked: number[]
  doubted: boolean
  error?: Error
}

/**
 * In the order of their numbers, and never more than a few under way: so a tail of silence says
 * something.
 */
async function inOrder(
  { mail, pace }: SendCalendarsHouse,
  mails: { offset: number; mail: Parameters<Platform['mail']['sendRaw']>[0] }[],
): Promise<Became> {
  const became: Became = { refused: {}, again: [], unasked: [], doubted: false }
  const waiting = [...mails]
  const worker = async () => {
    while (!became.error) {
      const next = waiting.shift()
      if (!next) return
      await pace.turn(1)
      try {
        await mail.sendRaw(next.mail)
      } catch (error) {
        if (refusesTheCall(error)) became.refused[next.offset] = (error as Error).name
        else {
          if (provesNothingAccepted(error)) became.again.push(next.offset)
          else became.doubted = true
          became.error = error as Error
        }
      }
    }
  }
  await Promise.all(Array.from({ length: calendarsAtOnce }, worker))
  became.unasked = waiting.map(({ offset }) => offset)
  return became
}
