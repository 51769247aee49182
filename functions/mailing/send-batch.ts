import type { Person } from '../audience/person.ts'
import { loadPersons } from '../audience/store.ts'
import { loadStep } from '../campaign/store.ts'
import type { Step } from '../letter/step.ts'
import { callUnder, claim } from '../mail/claim.ts'
import type { Pace } from '../platform/pace.ts'
import type { Platform } from '../platform/platform.ts'
import { type LeftOutBecause, leftOut } from './audience-of.ts'
import { type BatchRow, batchKey, largestBatch, numbersOf } from './batch.ts'
import { type BulkMailHouse, bulkMail } from './bulk-mail.ts'
import { stillToMail } from './calls.ts'
import { sortResults } from './entry-results.ts'
import type { BatchToSend } from './messages.ts'

export type SendBatchHouse = BulkMailHouse & Pick<Platform, 'clock' | 'random' | 'mail'> & { pace: Pick<Pace, 'turn'> }

export type BatchSent = 'sent' | 'nobodyToMail' | 'otherPlan' | 'tooLate' | 'claimed'

/**
 * Mails one batch: reads who the fifty are now, claims the batch with who is in and who is not and
 * why, makes one call to SES and records that it was made. Whoever committed an answer before the
 * read began is not mailed. Where an earlier call left somebody to be tried again, only they are.
 * @throws when SES would not take them all: the message comes back, and with it those who are left
 */
export async function sendBatch(house: SendBatchHouse, batch: BatchToSend): Promise<BatchSent> {
  const step = await loadStep(house, batch.campaign, batch.step, batch.run)
  if (!step || step.version !== batch.version || step.state !== 'sending') return 'otherPlan'
  if (house.clock.now() >= step.usefulUntil) return 'tooLate'
  const [first, last] = numbersOf(batch.batch, step.batchSize ?? largestBatch)
  // A later run may begin in the middle of a batch: those before it were in an earlier run, in a
  // row and under a claim of its own.
  let persons = await loadPersons(house, batch.campaign, Math.max(first, step.from ?? 1), last)
  for (let call = 1; ; call++) {
    const made = await makeCall(house, { ...batch, first, call }, step, persons)
    if (typeof made === 'string') return made
    const again = stillToMail(made.before)
    if (again.size === 0) return 'claimed'
    persons = persons.filter(({ number }) => again.has(number - first))
  }
}

type ThisCall = BatchToSend & { first: number; call: number }

/**
 * One call to SES for those of these persons it is for; or what came of the same call when it was
 * made before.
 */
async function makeCall(
  house: SendBatchHouse,
  { campaign, batch, first, call }: ThisCall,
  step: Step,
  persons: Person[],
): Promise<'sent' | 'nobodyToMail' | { before: BatchRow }> {
  const { table, clock, random } = house
  const { included, left } = sortOut(persons, step, first)
  const offsets = included.map(person => person.number - first)
  const held = { key: batchKey(campaign, step.name, batch, step.run, call), attempt: random.id() }
  const beside: Pick<BatchRow, 'stepVersion' | 'leftOut' | 'in'> = {
    stepVersion: step.version,
    leftOut: left,
    ...(offsets.length > 0 && { in: new Set(offsets) }),
  }
  const nobody = offsets.length === 0
  // Composed before the claim: what cannot be composed must not leave a claim behind.
  const mail = nobody ? null : await bulkMail(house, campaign, { step, call, to: included })
  await house.pace.turn(offsets.length)
  const claimed = await claim<BatchRow>(table, held, clock.now(), { ...beside }, mail ? 'claimed' : 'sent')
  if (!claimed.taken) return { before: claimed.was }
  if (!mail) return 'nobodyToMail'

  const { again, because } = await callUnder(
    table,
    held,
    async () => sortResults(await house.mail.sendBulk(mail), offsets),
    ({ refused, again }) => ({ refused, again }),
  )
  if (again) throw new Error(`SES would not take ${again.size} of ${offsets.length} mails just now: ${because}`)
  return 'sent'
}

function sortOut(persons: Person[], step: Step, first: number): { included: Person[]; left: Partial<Record<LeftOutBecause, number[]>> } {
  const included: Person[] = []
  const left: Partial<Record<LeftOutBecause, number[]>> = {}
  for (const person of persons) {
    const because = leftOut(step, person)
    if (because === null) included.push(person)
    else left[because] = [...(left[because] ?? []), person.number - first]
  }
  return { included, left }
}
