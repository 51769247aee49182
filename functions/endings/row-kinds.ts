import type { Key } from '../platform/table.ts'

/**
 * Every kind of row there is (`docs/data.md`), what it holds of people, and with what it is erased:
 * the one table that retention and `forget` go by (records of processing, data map). A row of a
 * kind that is not named here stops the erasing of its campaign, so that nobody is told it is done.
 */
export interface RowKind {
  name: string
  /** As `docs/data.md` writes it; words in capitals stand for what differs. */
  pk: string
  /** How its `sk` begins, where several kinds share a partition. */
  sk?: RegExp
  /**
   * `people`: names, addresses, or what somebody wrote. `numbers`: numbers that lead to a person's
   * row. `fingerprint`: a hash of an address.
   */
  holds: 'people' | 'staff' | 'numbers' | 'fingerprint' | 'nothing'
  /**
   * Which clock ends it (`plan.ts`). `ordinary`: with its campaign. `expires`: once its own
   * `expires` is past. `order`: when what it orders is done. `stays`: it leads to nobody.
   */
  ends: 'ordinary' | 'needs' | 'invoices' | 'staff' | 'payers' | 'bounces' | 'expires' | 'order' | 'stays'
  /** What `forget` does to those of one person. */
  forget: 'erased' | 'rewritten' | 'kept' | 'untouched'
}

const ofCampaign = (name: string, pk: string, holds: RowKind['holds'], forget: RowKind['forget'], sk?: RegExp): RowKind => ({
  name,
  pk: `C#ID${pk}`,
  ...(sk && { sk }),
  holds,
  ends: 'ordinary',
  forget,
})

export const rowKinds: readonly RowKind[] = [
  { name: 'campaign', pk: 'C#ID', sk: /^campaign$/, holds: 'nothing', ends: 'stays', forget: 'untouched' },
  // Contact, signatories, speakers and staff have their names in it.
  ofCampaign('letter', '', 'staff', 'untouched', /^letter(?:#\d+)?$/),
  ofCampaign('source', '', 'staff', 'untouched', /^source#/),
  ofCampaign('draft', '', 'staff', 'untouched', /^draft(?:#\d+)?$/),
  ofCampaign('rehearsed', '', 'nothing', 'untouched', /^rehearsed$/),
  ofCampaign('list', '', 'staff', 'untouched', /^list$/),
  ofCampaign('step', '', 'nothing', 'untouched', /^step#/),
  ofCampaign('message', '', 'staff', 'untouched', /^message#/),
  ofCampaign('undelivered', '', 'numbers', 'rewritten', /^undelivered$/),
  ofCampaign('strangers', '', 'nothing', 'untouched', /^strangers#/),
  ofCampaign('person', '#P#BLOCK', 'people', 'erased'),
  ofCampaign('address-book', '#A', 'fingerprint', 'rewritten', /^book#/),
  ofCampaign('late-address', '#A', 'fingerprint', 'erased', /^late#/),
  ofCampaign('batch', '#M#STEP', 'numbers', 'untouched'),
  ofCampaign('staff-notice', '#O#staff', 'numbers', 'untouched'),
  ofCampaign('notice', '#O#SHARD', 'numbers', 'erased'),
  ofCampaign('tally', '#T', 'nothing', 'rewritten'),
  ofCampaign('seats', '#S', 'numbers', 'rewritten'),
  ofCampaign('tickets', '#W#SESSION#TICKETS', 'nothing', 'untouched'),
  ofCampaign('line', '#W#SESSION', 'numbers', 'erased'),
  { ...ofCampaign('agreement', '#B', 'people', 'kept'), ends: 'invoices' },
  ofCampaign('document', '#F', 'staff', 'untouched'),
  { ...ofCampaign('needs', '#N', 'people', 'erased'), ends: 'needs' },
  ofCampaign('journal', '#J#SHARD', 'numbers', 'rewritten'),
  ofCampaign('person-request', '#R', 'numbers', 'erased'),
  ofCampaign('mail-in', '#I', 'people', 'erased'),
  // Whoever wrote to nobody: a hash of them, for a month.
  { name: 'mail-to-nobody', pk: 'INBOX', holds: 'fingerprint', ends: 'expires', forget: 'erased' },
  { name: 'link-request', pk: 'NEW-LINKS#HASH', holds: 'fingerprint', ends: 'expires', forget: 'erased' },
  { name: 'links-mailed', pk: 'NEW-LINKS', holds: 'nothing', ends: 'expires', forget: 'untouched' },
  { name: 'last-payer', pk: 'BUYERS', holds: 'people', ends: 'payers', forget: 'erased' },
  { name: 'opt-out', pk: 'OPT-OUTS', holds: 'fingerprint', ends: 'stays', forget: 'kept' },
  { name: 'out-of-reach', pk: 'BOUNCES', holds: 'fingerprint', ends: 'bounces', forget: 'kept' },
  { name: 'staff-session', pk: 'STAFF#KEY', sk: /^session#/, holds: 'staff', ends: 'expires', forget: 'untouched' },
  { name: 'staff-member', pk: 'STAFF#KEY', sk: /^who$/, holds: 'staff', ends: 'staff', forget: 'kept' },
  { name: 'staff-list', pk: 'STAFF', holds: 'nothing', ends: 'staff', forget: 'untouched' },
  { name: 'campaigns', pk: 'CAMPAIGNS', holds: 'nothing', ends: 'stays', forget: 'untouched' },
  { name: 'campaigns-over', pk: 'CAMPAIGNS-OVER', holds: 'nothing', ends: 'stays', forget: 'untouched' },
  { name: 'campaigns-erased', pk: 'CAMPAIGNS-ERASED', holds: 'nothing', ends: 'stays', forget: 'untouched' },
  { name: 'erasure', pk: 'ERASURES', holds: 'nothing', ends: 'stays', forget: 'untouched' },
  { name: 'forgetting', pk: 'FORGETTING', holds: 'people', ends: 'order', forget: 'erased' },
  { name: 'forgotten', pk: 'FORGOTTEN', holds: 'fingerprint', ends: 'expires', forget: 'kept' },
  { name: 'receipt', pk: 'RECEIPTS', holds: 'people', ends: 'expires', forget: 'erased' },
  { name: 'sample', pk: 'SAMPLES', holds: 'staff', ends: 'expires', forget: 'untouched' },
]

/** A later run of a step has its number behind the step's name. */
const differing = { STEP: '[^#]+(?:#\\d+)?', SHARD: '\\d', word: '[^#]+' } as const
const patternOf = (pk: string) =>
  new RegExp(
    `^${pk.replace(/(?<=#)[A-Z]{2,}$|(?<=#)[A-Z]{2,}(?=#)/g, word => (word === 'TICKETS' ? word : (differing[word as 'STEP' | 'SHARD'] ?? differing.word)))}$`,
  )

const patterns = rowKinds.map(kind => ({ kind, pk: patternOf(kind.pk) }))

export const rowKindOf = ({ pk, sk }: Key): RowKind | undefined =>
  patterns.find(({ kind, pk: pattern }) => pattern.test(pk) && (kind.sk?.test(sk) ?? true))?.kind
