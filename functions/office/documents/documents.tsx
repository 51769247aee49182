import { loadCampaign } from '../../campaign/store.ts'
import { listDocuments } from '../../staff/list-documents.ts'
import { isCampaignId } from '../../values/ids.ts'
import { NotFoundPage } from '../pages/refusal-pages.tsx'
import type { OfficeHouse, Visit } from '../visit.ts'
import { namesOf } from '../who-did-it.ts'
import { DocumentsPage } from './documents-page.tsx'

/** The documents of one letter, with who added which file when. */
export const documentsPage = (house: OfficeHouse) => async (visit: Visit) => {
  const { c, language } = visit
  const id = c.req.param('id') ?? ''
  const [campaign, documents = []] = isCampaignId(id) ? await Promise.all([loadCampaign(house, id), listDocuments(house, id)]) : []
  if (!campaign) return c.html(<NotFoundPage visit={visit} />, 404)
  const actors = documents.flatMap(({ versions }) => versions.map(({ by }) => by))
  const who = await namesOf(house, actors, new Map(), language)
  return c.html(<DocumentsPage visit={visit} campaign={campaign} documents={documents} who={who} />)
}
