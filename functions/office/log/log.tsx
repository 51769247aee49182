import { loadPersons } from '../../audience/store.ts'
import { listCampaigns, loadCampaign } from '../../campaign/store.ts'
import { deedOf } from '../../journal/deed.ts'
import { newestEntries } from '../../journal/newest.ts'
import type { CampaignId } from '../../values/ids.ts'
import type { LetterVisit, OfficeHouse, Visit } from '../visit.ts'
import { namesOf } from '../who-did-it.ts'
import { LogPage, type LogRow } from './log-page.tsx'

/** How far back a page of the log goes. */
const shown = 200

/** What has happened in one letter, newest first. */
export const campaignLogPage = (house: OfficeHouse) => async (visit: LetterVisit) => {
  const { c, campaign } = visit
  return c.html(<LogPage visit={visit} campaign={campaign} rows={await rowsOf(house, campaign.id, campaign.highest, visit)} />)
}

/** The same of all letters that are running. */
export const logPage = (house: OfficeHouse) => async (visit: Visit) => {
  const campaigns = await Promise.all((await listCampaigns(house)).map(id => loadCampaign(house, id)))
  const rows = await Promise.all(
    campaigns.flatMap(campaign => (campaign ? [rowsOf(house, campaign.id, campaign.highest, visit, campaign.title)] : [])),
  )
  const newest = rows
    .flat()
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, shown)
  return visit.c.html(<LogPage visit={visit} rows={newest} />)
}

async function rowsOf(house: OfficeHouse, id: CampaignId, highest: number, { language }: Visit, title?: string): Promise<LogRow[]> {
  const [entries, persons] = await Promise.all([newestEntries(house, id, shown), loadPersons(house, id, 1, highest)])
  const names = new Map(persons.map(({ number, name }) => [number as number, name]))
  const who = await namesOf(
    house,
    entries.map(({ actor }) => actor),
    names,
    language,
  )
  return entries.map(entry => ({
    at: entry.at,
    what: deedOf(entry),
    by: who(entry.actor),
    campaign: id,
    ...(title && { title }),
    ...(entry.number !== 0 && { about: { number: entry.number, name: names.get(entry.number) ?? '' } }),
  }))
}
