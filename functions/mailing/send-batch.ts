import type { PersonRow } from '../audience/person.ts'
import { loadPersons } from '../audience/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Step } from '../letter/step.ts'
import { callUnder, claim } from '../mail/claim.ts'
import type { Platform } from '../platform/platform.ts'
import { refusesTheCall } from '../platform/ses-refusal.ts'
import { type LeftOutBecause, leftOut } from './audience-of.ts'
import { type BatchRow, batchKey, batchRow, largestBatch, numbersOf } from './batch.ts'
import { type BulkMailHouse, bulkMail } from './bulk-mail.ts'
import { stillToMail } from './calls.ts'
import { toldBy } from './change-audience.ts'
import { sortResults } from './entry-results.ts'
import type { BatchToSend } from './messages.ts'
import { type OnTheWalk, stillInForce } from './still-in-force.ts'

export type SendBatchHouse = BulkMailHouse & Pick<Platform, 'clock' | 'random' | 'mail'> & OnTheWalk

export type BatchSent = 'sent' | 'nobodyToMail' | 'otherPlan' | 'tooLate' | 'claimed'

/**
 * Mails one batch: reads who the fifty are now, claims the batch with who is in and who is not and
 * why, makes one call to SES and records that it was made. Whoever committed an answer before the
 * read began is not mailed. Where an earlier call left somebody to be tried again, only they are.
 * @param mayDivide a call SES refuses as a whole is made for fewer
 * @throws when SES would not take them all: the message comes back, and with it those who are left
 */
export async function sendBatch(house: SendBatchHouse, batch: BatchToSend, mayDivide = false): Promise<BatchSent> {
  const { step } = house
  if (!step || step.version !== batch.version || step.state !== 'sending' || step.superseded) return 'otherPlan'
  if (house.clock.now() >= step.usefulUntil) return 'tooLate'
  const [first, last] = numbersOf(batch.batch, step.batchSize ?? largestBatch)
  // A later run may begin in the middle of a batch: those before it were in an earlier run, in a
  // row and under a claim of its own.
  let persons = await loadPersons(house, batch.campaign, Math.max(first, step.from ?? 1), last)
  let most = largestBatch
  for (let call = 1; ; ) {
    const made = await makeCall(house, { ...batch, first, call, most, mayDivide }, step, persons)
    if (typeof made === 'string') return made
    if ('divide' in made) {
      most = made.divide
      continue
    }
    const again = stillToMail(made.before)
    if (again.size === 0) return made.mine ? 'sent' : 'claimed'
    persons = persons.filter(({ number }) => again.has(number - first))
    call++
    most = largestBatch
  }
}

interface ThisCall extends BatchToSend {
  first: number
  call: number
  /** For at most so many; the others are left to a further call. */
  most: number
  mayDivide: boolean
}

/**
 * One call to SES for those of these persons it is for; or what came of the same call when it was
 * made before. Where SES refuses the call as a whole for one of them (a 400 that names nobody), it
 * is divided in two, and so on down to the one, who is refused.
 */
async function makeCall(
  house: SendBatchHouse,
  { campaign, batch, first, call, most, mayDivide }: ThisCall,
  step: Step,
  persons: PersonRow[],
): Promise<'sent' | 'nobodyToMail' | 'otherPlan' | { before: BatchRow; mine: boolean } | { divide: number }> {
  const { table, clock, random } = house
  const sorted = sortOut(persons, { step, first, letter: await house.letters(campaign, step.letterVersion ?? 1) })
  const included = sorted.included.slice(0, most)
  const offsetsOf = (of: PersonRow[]) => of.map(person => person.number - first)
  const offsets = offsetsOf(included)
  const rest = new Set(offsetsOf(sorted.included.slice(most)))
  const held = { key: batchKey(campaign, step.name, batch, step.run, call), attempt: random.id() }
  const beside: Pick<BatchRow, 'stepVersion' | 'leftOut' | 'in' | 'again' | 'calendar'> = {
    stepVersion: step.version,
    leftOut: sorted.left,
    ...(offsets.length > 0 && { in: new Set(offsets) }),
    ...(rest.size > 0 && { again: rest }),
    ...(sorted.calendar.length > 0 && { calendar: new Set(sorted.calendar) }),
  }
  // Composed before the claim: what cannot be composed must not leave a claim behind.
  const mail = offsets.length > 0 ? await bulkMail(house, campaign, { step, call, to: included }) : null
  await house.pace.turn(offsets.length)
  const { key, attempt } = held
  const mine: BatchRow = { ...beside, state: mail ? 'claimed' : 'sent', attempt, claimedAt: clock.now() }
  const claimed = await claim(table, { ...key, ...batchRow.written(mine) }, batchRow)
  if (!claimed.taken) return { before: claimed.was, mine: false }
  if (!mail) return 'nobodyToMail'
  if (!(await stillInForce(house, campaign, step, held))) return 'otherPlan'

  const refusesTheOne = (error: unknown) => mayDivide && included.length === 1 && refusesTheCall(error)
  try {
    const { again, because } = await callUnder(
      table,
      held,
      async () => {
        try {
          return sortResults(await house.mail.sendBulk(mail), offsets)
        } catch (error) {
          if (!refusesTheOne(error)) throw error
          return { refused: { [offsets[0]!]: (error as Error).name }, because: '' }
        }
      },
      ({ refused, again = new Set<number>() }) => ({ refused, ...(again.size + rest.size > 0 && { again: again.union(rest) }) }),
    )
    if (again) throw new Error(`SES would not take ${again.size} of ${offsets.length} mails just now: ${because}`)
  } catch (error) {
    if (mayDivide && included.length > 1 && refusesTheCall(error)) return { divide: Math.ceil(included.length / 2) }
    throw error
  }
  if (rest.size === 0) return 'sent'
  return { before: { ...beside, state: 'sent', attempt, claimedAt: clock.now() }, mine: true }
}

interface SortedOut {
  included: PersonRow[]
  left: Partial<Record<LeftOutBecause, number[]>>
  /** Offsets of those a change's other half tells. */
  calendar: number[]
}

function sortOut(persons: PersonRow[], { step, first, letter }: { step: Step; first: number; letter: FrozenLetter }): SortedOut {
  const sorted: SortedOut = { included: [], left: {}, calendar: [] }
  for (const person of persons) {
    const { change } = step
    const told = change ? toldBy({ ...step, change }, person, letter) : (leftOut(step, person, letter) ?? 'bulk')
    if (told === 'bulk') sorted.included.push(person)
    else if (told === 'calendar') sorted.calendar.push(person.number - first)
    else sorted.left[told] = [...(sorted.left[told] ?? []), person.number - first]
  }
  return sorted
}
