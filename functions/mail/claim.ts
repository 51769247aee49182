import * as v from 'valibot'
import type { ToldOf } from '../feedback/fact.ts'
import { absent, all, any, is } from '../platform/conditions.ts'
import { type Fields, type RowForm, setOf, text } from '../platform/row.ts'
import { provesNothingAccepted } from '../platform/ses-refusal.ts'
import type { Item, Key, Table } from '../platform/table.ts'
import type { Instant } from '../values/instant.ts'

/**
 * The right to mail once. A batch of a mailing and a notice both have a claim (an idempotency
 * lock): written before SES is called, on condition that there is none, and never taken over. A
 * claim outlives its Lambda on purpose: better one mail in doubt than two sent. What SES tells of
 * the mails stands beside it (`feedback/fact.ts`).
 */
export interface Claim extends ToldOf {
  state: ClaimState
  attempt: string
  claimedAt: Instant
  /** Staff have been told that nobody knows. */
  staffTold?: boolean
}

/**
 * `claimed`: SES is being called, or whoever called it died. `sent`: it took what it was given.
 * `released`: it took nothing, anybody may claim again. `inDoubt`: nobody knows whether it did.
 * `unknown`: its events did not tell either, so staff decide. `left`: they decided to leave it so.
 * `leftOut`: a notice that was not to be mailed when it came to it.
 */
export type ClaimState = 'claimed' | 'sent' | 'released' | 'inDoubt' | 'unknown' | 'left' | 'leftOut'

/** One claim of one attempt: whoever holds it may write what came of it. */
export interface Held {
  key: Key
  attempt: string
}

const told = v.exactOptional(setOf<number>())

/** What every claim's row holds. */
export const claimFields: Fields<Omit<Claim, 'state'>> = {
  attempt: v.string(),
  claimedAt: text<Instant>(),
  staffTold: v.exactOptional(v.boolean()),
  accepted: told,
  delayed: told,
  delivered: told,
  returned: told,
  bounced: told,
  complained: told,
  rejected: told,
  unrendered: told,
}

export type ClaimTaken<Row> = { taken: true } | { taken: false; was: Row }

/** Takes the claim, or says what stands in the way. */
export async function claim<Row extends Claim>(
  table: Table,
  mine: Item & Pick<Claim, 'state' | 'attempt'>,
  { read }: Pick<RowForm<Row>, 'read'>,
): Promise<ClaimTaken<Row>> {
  const written = await table.write({
    put: mine,
    if: any(absent('pk'), is('state', 'released')),
  })
  if (written.done || !written.was) return { taken: true }
  const was = read(written.was)
  // An answer that was lost on the way made the SDK ask again: the claim that stands in the way is
  // then our own.
  return was.attempt === mine.attempt && was.state === mine.state ? { taken: true } : { taken: false, was }
}

/**
 * Calls SES under a claim and writes down what came of it.
 * @param result what the row should hold of SES' answer
 * @throws what the call threw; the claim then says whether anybody may call again. Where it is the
 *   record that cannot be written the claim stays `claimed`, and the sweep finds it.
 */
export async function callUnder<Answer>(
  table: Table,
  { key, attempt }: Held,
  call: () => Promise<Answer>,
  result: (answer: Answer) => Record<string, unknown>,
): Promise<Answer> {
  const record = (set: Record<string, unknown>) =>
    table.write({ update: key, set, if: all(is('attempt', attempt), any(is('state', 'claimed'), is('state', 'inDoubt'))) })
  let answer: Answer
  try {
    answer = await call()
  } catch (error) {
    await record({ state: provesNothingAccepted(error) ? 'released' : 'inDoubt' })
    throw error
  }
  await record({ state: 'sent', ...result(answer) })
  return answer
}
