import type { FC } from 'hono/jsx'
import { asCounted } from '../../audience/reconfirm.ts'
import { loadPersons } from '../../audience/store.ts'
import { loadLetter } from '../../campaign/store.ts'
import type { LetterVisit, OfficeHouse } from '../visit.ts'
import { AttendancePage } from './attendance-page.tsx'
import { attendingAt } from './attending.ts'
import { BadgesPage } from './badges-page.tsx'
import { ParticipantsPage } from './participants-page.tsx'
import type { ParticipantsProps } from './participants-props.ts'

/** Who takes part, and the lists printed for the day. */
export const participantsPage = (house: OfficeHouse) => (visit: LetterVisit) => shown(house, visit, ParticipantsPage)
export const attendancePage = (house: OfficeHouse) => (visit: LetterVisit) => shown(house, visit, AttendancePage)
export const badgesPage = (house: OfficeHouse) => (visit: LetterVisit) => shown(house, visit, BadgesPage)

async function shown(house: OfficeHouse, visit: LetterVisit, Page: FC<ParticipantsProps>): Promise<Response> {
  const { c, campaign } = visit
  const [letter, read] = await Promise.all([loadLetter(house, campaign.id), loadPersons(house, campaign.id, 1, campaign.highest)])
  const persons = read.map(person => asCounted(person, letter))
  return c.html(
    <Page visit={visit} campaign={campaign} sessions={letter ? attendingAt(letter, persons) : []} isPriced={letter?.price != null} />,
  )
}
