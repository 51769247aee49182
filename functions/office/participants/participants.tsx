import type { FC } from 'hono/jsx'
import type { PersonRow } from '../../audience/person.ts'
import { asCounted } from '../../audience/reconfirm.ts'
import { loadPersons } from '../../audience/store.ts'
import { loadAgreements } from '../../billing/store.ts'
import { loadLetter } from '../../campaign/store.ts'
import { invoiceLines, totalOf } from '../../export/invoice-basis.ts'
import { needsOf } from '../../export/needs.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { whoHasNeeds } from '../../registration/needs.ts'
import type { LetterVisit, OfficeHouse } from '../visit.ts'
import { AttendancePage } from './attendance-page.tsx'
import { type Attending, attendingAt } from './attending.ts'
import { BadgesPage } from './badges-page.tsx'
import { ParticipantsPage } from './participants-page.tsx'
import type { ListProps } from './participants-props.ts'

/** Who takes part, how many have needs, and what there is to invoice: as the files say it. */
export const participantsPage = (house: OfficeHouse) => async (visit: LetterVisit) => {
  const { c, campaign } = visit
  const [letter, persons, agreements, needs] = await Promise.all([
    ...listOf(house, visit),
    loadAgreements(house, campaign.id),
    whoHasNeeds(house, campaign.id),
  ])
  const lines = invoiceLines({ campaign: campaign.id, persons, agreements, letter })
  return c.html(
    <ParticipantsPage
      visit={visit}
      campaign={campaign}
      sessions={attending(letter, persons)}
      needs={needsOf({ letter, persons, needs })}
      invoice={letter?.price == null && lines.length === 0 ? null : { orders: lines.length, ...totalOf(lines) }}
    />,
  )
}

/** The lists printed for the day. */
export const attendancePage = (house: OfficeHouse) => (visit: LetterVisit) => printed(house, visit, AttendancePage)
export const badgesPage = (house: OfficeHouse) => (visit: LetterVisit) => printed(house, visit, BadgesPage)

const listOf = (house: OfficeHouse, { campaign: { id, highest } }: LetterVisit) =>
  [loadLetter(house, id), loadPersons(house, id, 1, highest)] as const

const attending = (letter: FrozenLetter | undefined, persons: readonly PersonRow[]): Attending[] =>
  letter
    ? attendingAt(
        letter,
        persons.map(person => asCounted(person, letter)),
      )
    : []

async function printed(house: OfficeHouse, visit: LetterVisit, Page: FC<ListProps>): Promise<Response> {
  const [letter, persons] = await Promise.all(listOf(house, visit))
  return visit.c.html(<Page visit={visit} campaign={visit.campaign} sessions={attending(letter, persons)} />)
}
