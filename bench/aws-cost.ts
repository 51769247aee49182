import { atMost, type Measured } from './budget.ts'
import type { Counted, MailingCounts } from './mailing-counts.ts'

/**
 * Dollars in eu-west-1, 2026, without free tiers. What SES itself takes, 10 $ for 100,000 mails, is
 * not counted.
 */
const price = {
  writeUnit: 0.705 / 1e6,
  readUnit: 0.1415 / 1e6,
  /** To and from a queue, up to ten messages each. */
  queueRequest: 0.4 / 1e6,
  invocation: 0.2 / 1e6,
  /** A gigabyte of a Lambda on ARM for a second. */
  gigabyteSecond: 0.0000133334,
}

/**
 * What a batch is taken to need beside its counts: its share of a request of ten messages in, one
 * out, one deletion; 512 MB for half a second.
 */
const perBatch = { queueRequests: 2.1, gigabyteSeconds: 0.25 }

const ofTable = ({ readUnits, writeUnits }: Pick<Counted, 'readUnits' | 'writeUnits'>) =>
  readUnits * price.readUnit + writeUnits * price.writeUnit

const ofBatches = ({ sesCalls }: Pick<Counted, 'sesCalls'>) =>
  sesCalls * (perBatch.queueRequests * price.queueRequest + price.invocation + perBatch.gigabyteSeconds * price.gigabyteSecond)

/** What AWS takes besides SES for one mailing. */
export const costOfMailing = (mailing: Pick<Counted, 'readUnits' | 'writeUnits' | 'sesCalls'>): number =>
  ofTable(mailing) + ofBatches(mailing)

/**
 * What AWS takes besides SES for 100,000 people, from what a shorter or longer list was counted to
 * need.
 */
export function costBudgets(counts: MailingCounts): Measured[] {
  const for100k = (dollars: number) => (100_000 / counts.people) * dollars
  const first = for100k(ofTable(counts.import) + ofTable(counts.launch) + ofTable(counts.first) + ofBatches(counts.first))
  const later = for100k(ofTable(counts.later) + ofBatches(counts.later))
  return [atMost('import, launch and first mailing', first, 0.1, '$'), atMost('each later mailing', later, 0.02, '$')]
}
