import { loadErasures } from '../../endings/erasures.ts'
import type { ToldProps } from '../pages/told.tsx'
import type { LetterVisit, OfficeHouse } from '../visit.ts'
import { ErasedPage } from './erased-page.tsx'

/** What is left of a letter, as its page shows it once its people are erased. */
export async function erasedPage(house: OfficeHouse, visit: LetterVisit, told: ToldProps) {
  const erasures = (await loadErasures(house)).filter(({ campaign }) => campaign === visit.campaign.id)
  return <ErasedPage visit={visit} erasures={erasures} {...told} />
}
