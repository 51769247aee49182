import { newLinkWords } from '../../../templates/words/office/new-link.ts'
import { loadNames } from '../../audience/store.ts'
import { type Campaign, listCampaigns, loadCampaign } from '../../campaign/store.ts'
import { deedOf } from '../../journal/deed.ts'
import type { Entry } from '../../journal/journal.ts'
import { newestEntries } from '../../journal/newest.ts'
import type { Instant } from '../../values/instant.ts'
import type { LetterVisit, OfficeHouse, Visit } from '../visit.ts'
import { namesOf, numberOf } from '../who-did-it.ts'
import { LogPage, type LogRow } from './log-page.tsx'

/** How far back a page of the log goes. */
const shown = 200

/** What has happened in one letter, newest first. */
export const campaignLogPage = (house: OfficeHouse) => async (visit: LetterVisit) => {
  const { c, campaign } = visit
  const rows = await rowsOf(house, campaign, await newestEntries(house, campaign.id, shown), visit)
  return c.html(<LogPage visit={visit} campaign={campaign} rows={rows} />)
}

/** The same of all letters that are running. */
export const logPage = (house: OfficeHouse) => async (visit: Visit) => {
  const ids = await listCampaigns(house)
  const logs = await Promise.all(ids.map(id => Promise.all([loadCampaign(house, id), newestEntries(house, id, shown)])))
  const newest = logs
    .flatMap(([campaign, entries]) => (campaign ? entries.map(entry => ({ campaign, entry })) : []))
    .toSorted((a, b) => newestFirst(a.entry, b.entry))
    .slice(0, shown)
  const perCampaign = Map.groupBy(newest, ({ campaign }) => campaign)
  const rows = await Promise.all(
    [...perCampaign].map(([campaign, of]) =>
      rowsOf(
        house,
        campaign,
        of.map(({ entry }) => entry),
        visit,
        campaign.title || newLinkWords[visit.language].untitled,
      ),
    ),
  )
  return visit.c.html(<LogPage visit={visit} rows={rows.flat().toSorted(newestFirst)} />)
}

/** What happened in one moment stays in its order. */
const newestFirst = (a: { at: Instant }, b: { at: Instant }): number => Number(a.at < b.at) - Number(a.at > b.at)

async function rowsOf(
  house: OfficeHouse,
  campaign: Campaign,
  entries: readonly Entry[],
  { language }: Visit,
  title?: string,
): Promise<LogRow[]> {
  const actors = entries.map(({ actor }) => actor)
  const names = await loadNames(house, campaign, [
    ...actors.flatMap(actor => numberOf(actor) ?? []),
    ...entries.map(({ number }) => number),
  ])
  const who = await namesOf(house, actors, names, language)
  return entries.map(entry => ({
    at: entry.at,
    what: deedOf(entry),
    by: who(entry.actor),
    campaign: campaign.id,
    ...(title && { title }),
    ...(entry.number !== 0 && { about: { number: entry.number, name: names.get(entry.number) ?? '' } }),
  }))
}
