import { bookItems } from '../audience/address-book.ts'
import { type ImportReport, planImport } from '../audience/import.ts'
import type { RecipientsFile } from '../audience/recipients-file.ts'
import { loadPersons, personItem, personKey } from '../audience/store.ts'
import { type Campaign, campaignKey, loadCampaign, putCampaign, putInList } from '../campaign/store.ts'
import { journal } from '../journal/journal.ts'
import type { Clock } from '../platform/clock.ts'
import { absent, is } from '../platform/conditions.ts'
import type { Random } from '../platform/random.ts'
import type { Table } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'

type House = { table: Table; clock: Clock; random: Random }

export interface Imported {
  /** `collided`: somebody else took numbers at the same moment, and nothing of this import is stored. */
  outcome: 'imported' | 'dryRun' | 'collided'
  report: ImportReport
}

/**
 * Takes a recipients file into a campaign, made as a draft if it is not there. The numbers are reserved first, in one conditional write, and
 * the campaign says that an import is open until its last row is written: run again after an interruption, it completes what is missing.
 */
export async function importRecipients(
  house: House,
  order: { campaign: CampaignId; title: string; file: RecipientsFile; commit: boolean; by: string },
): Promise<Imported> {
  const { table, clock, random } = house
  const before = await loadCampaign(house, order.campaign)
  const highest = before?.highest ?? 0
  const already = highest === 0 ? [] : await loadPersons(house, order.campaign, 1, highest)
  const plan = planImport(order.file, already, highest)
  if (!order.commit) return { outcome: 'dryRun', report: plan.report }
  if (plan.persons.length === 0 && before && !before.importOpen) return { outcome: 'imported', report: plan.report }

  const books = bookItems(order.campaign, plan.everyone)
  const campaign: Campaign = {
    ...(before ?? draft(order.campaign)),
    title: before && before.state !== 'draft' ? before.title : order.title,
    highest: highest + plan.report.new,
    recipients: plan.report.total,
    bookRows: books.length,
    importOpen: true,
  }
  const reserved = await table.commit([
    { put: putCampaign(campaign), if: before ? is('highest', highest) : absent('pk') },
    ...(before ? [] : [{ put: putInList(order.campaign) }]),
    journal(
      order.campaign,
      { at: clock.now(), actor: order.by, what: 'imported', number: 0, after: { new: plan.report.new } },
      random.id(),
    ),
  ])
  if (!reserved.done) return { outcome: 'collided', report: plan.report }

  const numbersBefore = new Set(already.map(person => person.number))
  const [changed, fresh] = [
    plan.persons.filter(person => numbersBefore.has(person.number)),
    plan.persons.filter(person => !numbersBefore.has(person.number)),
  ]
  await table.putAll(fresh.map(person => personItem(order.campaign, person)))
  // Only what a list may say: the answer may have changed since it was read.
  for (const { number, name, municipality, role, groups, kind } of changed)
    await table.write({ update: personKey(order.campaign, number), set: { name, municipality, role, groups, kind } })
  await table.putAll(books)
  await table.write({ update: campaignKey(order.campaign), set: { importOpen: false } })
  return { outcome: 'imported', report: plan.report }
}

const draft = (id: CampaignId): Campaign => ({
  id,
  state: 'draft',
  title: '',
  version: 0,
  recipients: 0,
  highest: 0,
  invitedTo: 0,
  bookRows: 1,
  importOpen: false,
  launchedAt: null,
  plan: [],
})
