import { asCounted } from '../../audience/reconfirm.ts'
import { loadPersons } from '../../audience/store.ts'
import { loadLetter } from '../../campaign/store.ts'
import type { LetterVisit, OfficeHouse } from '../visit.ts'
import { filterFrom } from './people-filter.ts'
import { PeoplePage } from './people-page.tsx'

/** The list of one letter. */
export const peoplePage = (house: OfficeHouse) => async (visit: LetterVisit) => {
  const { c, campaign } = visit
  const [letter, read] = await Promise.all([loadLetter(house, campaign.id), loadPersons(house, campaign.id, 1, campaign.highest)])
  const persons = read.map(person => asCounted(person, letter))
  return c.html(<PeoplePage visit={visit} standing={{ campaign, letter, persons }} filter={filterFrom(c.req.query())} />)
}
