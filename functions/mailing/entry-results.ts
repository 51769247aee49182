import type { BulkEmailEntryResult } from '@aws-sdk/client-sesv2'
import { NothingAccepted } from '../platform/ses-refusal.ts'
import type { BatchRow } from './batch.ts'

/**
 * What SES says of an entry it would take another time: nothing is wrong with the mail or its
 * reader.
 */
const forNow = new Set([
  'ACCOUNT_THROTTLED',
  'TRANSIENT_FAILURE',
  'ACCOUNT_DAILY_QUOTA_EXCEEDED',
  'ACCOUNT_SENDING_PAUSED',
  'CONFIGURATION_SET_SENDING_PAUSED',
  'ACCOUNT_SUSPENDED',
])

export type Sorted = Pick<BatchRow, 'refused' | 'again'> & { because: string }

const taken = 'SUCCESS'

/**
 * Who of a call SES refused for good and who is to be tried again. It answers 200 for the call,
 * with one result an entry in their order.
 * @throws NothingAccepted when it took none and may take all another time; something else when an
 *   entry has no result and nobody knows
 */
export function sortResults(results: BulkEmailEntryResult[], offsets: number[]): Sorted {
  if (results.length !== offsets.length) throw new Error(`SES gave ${results.length} results for ${offsets.length} entries`)
  const refused: Record<string, string> = {}
  const again = new Set<number>()
  const words = new Set<string>()
  for (const [index, { Status = 'NO_STATUS' }] of results.entries()) {
    const offset = offsets[index]!
    if (Status === taken) continue
    if (forNow.has(Status)) {
      again.add(offset)
      words.add(Status)
    } else refused[offset] = Status
  }
  if (again.size === offsets.length) throw new NothingAccepted([...words].join(', '))
  return {
    ...(Object.keys(refused).length > 0 && { refused }),
    ...(again.size > 0 && { again }),
    because: [...words].join(', '),
  }
}
