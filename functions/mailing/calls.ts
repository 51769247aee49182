import { toldOf } from '../feedback/fact.ts'
import { type BatchRow, callOf, type KeptBatch, ofHalf } from './batch.ts'

/**
 * Offsets that no call has settled yet and a further call is for. What SES has told of since is
 * settled after all.
 */
export const stillToMail = (row: BatchRow): Set<number> => (row.again ?? new Set<number>()).difference(toldOf(row))

/**
 * Offsets nobody can say anything of: the call was made for them, SES did not answer for them, and
 * its events tell nothing.
 */
export function unknownIn(row: BatchRow): Set<number> {
  if (row.state === 'sent' || row.state === 'released') return new Set()
  return (row.in ?? new Set<number>()).difference(toldOf(row)).difference(row.again ?? new Set())
}

/** Offsets SES took, as far as is known: by its answer, or by what it told later. */
export function mailedIn(row: BatchRow): Set<number> {
  const all = row.in ?? new Set<number>()
  if (row.state !== 'sent') return all.intersection(toldOf(row))
  const refused = new Set(Object.keys(row.refused ?? {}).map(Number))
  return all.difference(refused).difference(stillToMail(row))
}

/** Offsets this call has left out, or mailed as far as anybody will know. */
export function settledIn(row: BatchRow): Set<number> {
  const left = new Set(Object.values(row.leftOut).flat())
  if (row.state === 'released') return left
  return left.union((row.in ?? new Set<number>()).difference(stillToMail(row)))
}

const isOver = ({ state }: BatchRow) => state === 'sent' || state === 'unknown' || state === 'left'

/**
 * Batches in which nothing is left to do: their last call is over and leaves nobody to be tried
 * again, in both halves of a change's mailing.
 */
export function finishedIn(rows: KeptBatch[]): Set<number> {
  return overIn(ofHalf(rows, 'bulk')).difference(calendarsLeft(rows))
}

/** Batches whose other half is still to be mailed, as far as is known. */
export function calendarsLeft(rows: KeptBatch[]): Set<number> {
  const wanted = new Set(rows.filter(row => row.calendar && callOf(row).half === 'bulk').map(row => callOf(row).batch))
  return wanted.difference(overIn(ofHalf(rows, 'calendar')))
}

/** Batches of one half whose calls are over. */
export function overIn(rows: KeptBatch[]): Set<number> {
  const finished = new Set<number>()
  for (const row of rows) {
    const { batch } = callOf(row)
    if (isOver(row) && stillToMail(row).size === 0) finished.add(batch)
    else finished.delete(batch)
  }
  return finished
}
