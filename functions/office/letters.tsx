import { listCampaigns, listErased, listOver } from '../campaign/store.ts'
import { glance } from '../staff/overview.ts'
import { LettersPage } from './pages/letters-page.tsx'
import type { OfficeHouse, Visit } from './visit.ts'

/** All letters at a glance; those still open first, and those whose people are erased last. */
export const lettersPage = (house: OfficeHouse) => async (visit: Visit) => {
  const ids = (await Promise.all([listCampaigns(house), listOver(house), listErased(house)])).flat()
  const all = (await Promise.all(ids.map(id => glance(house, id)))).filter(found => found !== undefined)
  return visit.c.html(<LettersPage visit={visit} letters={all} />)
}
