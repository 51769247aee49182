import * as v from 'valibot'
import type { Step } from '../letter/step.ts'
import { stepRun } from '../letter/step.ts'
import type { Platform } from '../platform/platform.ts'
import { type Fields, listOf, rowForm, setOf, text } from '../platform/row.ts'
import type { Item, Key } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import { loadStep } from './store.ts'

/**
 * Of one call of a mailing, whom it was for and whom not, as offsets from its batch's first number:
 * the part of a batch's row (`mailing/batch.ts`) that says who has had a mailing. So an answer can
 * be decided on what was done, and not on when it was due.
 */
export interface CallReaders<Because extends string = string> {
  /** Offsets of those the call was made for. Absent when nobody was left to mail. */
  in?: Set<number>
  leftOut: Partial<Record<Because, number[]>>
  /** Offsets SES refused one by one and for good, with its word for it. */
  refused?: Record<string, string>
  /**
   * Offsets a further call is for: SES would not take them just then, or this call is known to have
   * reached nobody.
   */
  again?: Set<number>
}

const offsets = v.exactOptional(setOf<number>())

export const callReaders: Fields<CallReaders> = {
  in: offsets,
  leftOut: v.record(v.string(), listOf<number>()),
  refused: v.exactOptional(v.record(v.string(), v.string())),
  again: offsets,
}

/** How a batch's row stands, beside whom it is for; `bounced`: their address was gone. */
type ReadCall = CallReaders & { state: string; bounced?: Set<number> }
const readCall = rowForm<ReadCall>('a batch', 1, { ...callReaders, state: text<string>(), bounced: offsets })

type Run = Pick<Step, 'name' | 'run'>

/** Where the batches of a run stand, and under which key each. */
export const batchesAt = (campaign: CampaignId, { name, run }: Run): string => `C#${campaign}#M#${stepRun(name, run)}`
export const batchName = (batch: number): string => String(batch).padStart(6, '0')
export const batchOf = (number: number, size: number): number => Math.floor((number - 1) / size)

/**
 * Whether a mailing has come to this person, or is being given to SES for them. Whom it left out or
 * could not reach, whose mail bounced, and whom it is to be tried again for, it has not.
 */
export async function hasComeTo(house: Pick<Platform, 'table'>, campaign: CampaignId, run: Run, number: PersonNumber): Promise<boolean> {
  const step = await loadStep(house, campaign, run.name, run.run)
  // Nothing is claimed before the size of its calls is written.
  if (!step?.batchSize) return false
  const batch = batchOf(number, step.batchSize)
  const rows = await house.table.query<Item & Key>({ pk: batchesAt(campaign, run), prefix: batchName(batch), consistent: true })
  return isReached(rows.map(readCall.read), number - 1 - batch * step.batchSize)
}

/** The latest call that speaks of them has the last word. */
function isReached(calls: ReadCall[], offset: number): boolean {
  for (const { state, in: included, leftOut, refused, again, bounced } of calls.toReversed()) {
    if (Object.values(leftOut).some(offsets => offsets?.includes(offset))) return false
    if (included?.has(offset))
      return state !== 'released' && refused?.[offset] === undefined && !again?.has(offset) && !bounced?.has(offset)
  }
  return false
}
