import { createHash } from 'node:crypto'
import { bookItems, outgrownBooks } from '../audience/address-book.ts'
import { type ImportPlan, type ImportReport, planImport } from '../audience/import.ts'
import { loadOptOuts } from '../audience/opt-outs.ts'
import { knownOutOfReach } from '../audience/out-of-reach.ts'
import type { Person, PersonRow } from '../audience/person.ts'
import type { RecipientsFile } from '../audience/recipients-file.ts'
import { asOfLetter } from '../audience/reconfirm.ts'
import { asRead, loadPerson, loadPersons, personItem, personKey } from '../audience/store.ts'
import { newCampaign } from '../campaign/campaign.ts'
import { type Campaign, campaignKey, loadCampaign, loadLetter, type OpenImport, putCampaign, putInList } from '../campaign/store.ts'
import { knownForgotten } from '../endings/forgotten.ts'
import { suppress } from '../feedback/suppress.ts'
import { journal } from '../journal/journal.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { absent, all, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import { later, minute } from '../values/instant.ts'

type House = Pick<Platform, 'table' | 'clock' | 'random' | 'addressKey'>

export interface ImportOrder {
  campaign: CampaignId
  title: string
  file: Pick<RecipientsFile, 'recipients' | 'refused'>
  commit: boolean
  /** Who gave the order, for the log: `staff:cli`. */
  by: string
}

export interface Imported {
  /**
   * `collided`: somebody else takes a list in at the same time, and nothing of this one is stored.
   * `erased`: the campaign's people are gone, and nobody comes to it any more.
   */
  outcome: 'imported' | 'dryRun' | 'collided' | 'erased'
  report: ImportReport
  /**
   * People on the list who came after the invitation went out. They get nothing until staff decide
   * so.
   */
  waiting: number
}

/** Progress, for whoever looks at a page meanwhile. */
export type HowFar = (written: number) => Promise<unknown>

/** An import that is still open after this long was interrupted: no import takes longer. */
const patience = 15 * minute

/**
 * Takes a recipients file into a campaign, made as a draft if it is not there. The numbers are
 * reserved first, in one conditional write, and the campaign says that an import is open until its
 * last row is written. The same file again gives everyone the same number, so it completes what was
 * interrupted, and two who press at once write the same rows. Nobody is mailed.
 * @param told how many of the new are written, after each portion of them
 */
export async function importRecipients(house: House, order: ImportOrder, told?: HowFar): Promise<Imported> {
  const { table, clock } = house
  const before = await loadCampaign(house, order.campaign)
  const mine: OpenImport = { file: contentOf(order.file), from: before?.highest ?? 0, since: clock.now() }
  const open = before?.importOpen ?? null
  const resumed = open?.file === mine.file
  const { from } = resumed ? open : mine
  const letter = before?.version ? await loadLetter(house, order.campaign, { consistent: true }) : undefined
  const already = from === 0 ? [] : (await loadPersons(house, order.campaign, 1, from)).map(person => asOfLetter(person, letter))
  const known = await Promise.all([loadOptOuts(house), knownOutOfReach(house), knownForgotten(house)])
  const plan = planImport(order.file, already, from, ...known)
  const waiting = before?.state === 'launched' ? plan.report.new + already.filter(person => isWaiting(person, before)).length : 0
  const come = (outcome: Imported['outcome']): Imported => ({ outcome, report: plan.report, waiting })

  if (before?.state === 'erased') return come('erased')
  if (!order.commit) return come('dryRun')
  if (open && !resumed && clock.now() < later(open.since, patience)) return come('collided')
  if (before && !open && plan.persons.length === 0) return come('imported')
  const books = bookItems(order.campaign, plan.everyone)
  if (!resumed && !(await reserve(house, order, before, { ...mine, plan }))) return come('collided')

  const added = plan.persons.filter(({ number }) => number > from)
  const items = added.map(person => personItem(order.campaign, person))
  const portion = told ? 5000 : items.length
  for (let start = 0; start < items.length; start += portion) {
    await table.putAll(items.slice(start, start + portion))
    await told?.(Math.min(start + portion, items.length))
  }
  for (const person of plan.persons.filter(({ number }) => number <= from)) await update(house, order, person, letter)
  // The campaign goes by the book it had until the new one is whole: while a list is taken in,
  // everybody who was on it is found by address.
  const bookRows = before?.bookRows ?? 1
  if (books.length > bookRows) for (const erase of outgrownBooks(order.campaign, bookRows)) await table.write({ erase })
  await table.putAll(books)
  await honourLateOptOuts(house, order, added)
  await table.write({
    update: campaignKey(order.campaign),
    set: { importOpen: null, bookRows: books.length },
    if: is('importOpen', resumed ? open : mine),
  })
  return come('imported')
}

/**
 * Writes only what a list may say, on condition that nobody answered meanwhile (optimistic lock):
 * what a person says then is weighed against the list anew.
 */
async function update(house: House, { campaign, file }: ImportOrder, changed: Person, letter: FrozenLetter | undefined): Promise<void> {
  const said = { recipients: file.recipients.filter(({ recipient }) => recipient.email === changed.email), refused: [] }
  let person: Person | undefined = changed
  for (let attempt = 1; person; attempt++) {
    const { number, name, municipality, role, groups, kind, version }: Person = person
    const key = personKey(campaign, number)
    if ((await house.table.write({ update: key, set: { name, municipality, role, groups, kind }, if: asRead({ version }) })).done) return
    if (attempt === 10) throw new Error(`person ${number} of ${campaign} was changed ten times while a list was taken in`)
    const current = await loadPerson(house, campaign, number)
    person = current && planImport(said, [asOfLetter(current, letter)], number).persons[0]
  }
}

const contentOf = ({ recipients }: ImportOrder['file']) => createHash('sha256').update(JSON.stringify(recipients)).digest('base64url')

/**
 * On the list, and not among those an invitation was meant for. Colleagues others bring have a
 * number too; they are not on the list.
 */
export const isWaiting = (person: Person | PersonRow, { invitedTo }: Pick<Campaign, 'invitedTo'>): boolean =>
  person.number > invitedTo && person.registeredBy === null

async function reserve(
  { table, random }: House,
  order: ImportOrder,
  before: Campaign | undefined,
  { plan, ...mine }: OpenImport & { plan: ImportPlan },
): Promise<boolean> {
  const set = {
    title: before && before.state !== 'draft' ? before.title : order.title,
    highest: mine.from + plan.report.new,
    importOpen: mine,
  }
  const { new: come, total: recipients } = plan.report
  // A launch, another import or a colleague with a new number since the campaign was read: this
  // plan was made for another list.
  const asRead = before && all(is('highest', before.highest), is('state', before.state), is('importOpen', before.importOpen))
  const changes: Change[] = asRead
    ? // Added, not set: somebody on the list may be forgotten in the same moment.
      [{ update: campaignKey(order.campaign), set, add: { recipients: come }, if: asRead }]
    : [{ put: putCampaign({ ...newCampaign(order.campaign), ...set, recipients }), if: absent('pk') }, { put: putInList(order.campaign) }]
  const entry = {
    at: mine.since,
    actor: order.by,
    what: 'imported',
    number: 0,
    after: { new: plan.report.new, changed: plan.report.changed },
  } as const
  return (await table.commit([...changes, journal(order.campaign, entry, random.id())])).done
}

/**
 * Whoever opts out everywhere is looked up in the address books. One who did so before this
 * import's book was written was not found in it, but stands among the opt-outs by now.
 */
async function honourLateOptOuts(house: House, { campaign, by }: ImportOrder, added: Person[]): Promise<void> {
  const optedOut = await loadOptOuts(house)
  for (const { number, email, suppression } of added)
    if (suppression === null && optedOut(email)) await suppress(house, { campaign, number }, 'optedOut', by)
}
