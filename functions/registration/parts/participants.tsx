import { participantsWords } from '../../../templates/words/page/participants.ts'
import { type Listed, participantList } from '../../audience/participant-list.ts'
import { loadPersons } from '../../audience/store.ts'
import type { Opened } from '../../invitation/open-link.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Language } from '../../values/language.ts'

/** The list as somebody registered for a session sees it on their page; nobody else does. */
export async function participantsHere(house: Pick<Platform, 'table'>, { campaign, person, letter }: Opened) {
  if (person.answer.status !== 'registered') return null
  const people = await loadPersons(house, campaign.id, 1, campaign.highest)
  return <Participants listed={participantList(people, person.answer.session)} language={letter.language} />
}

const Participants = ({ listed, language }: { listed: readonly Listed[]; language: Language }) => {
  const words = participantsWords[language]
  return (
    <section aria-labelledby="deltagere">
      <h2 id="deltagere">{words.heading}</h2>
      <p class="soft">{listed.length === 0 ? words.nobody : words.whose}</p>
      {listed.length > 0 && (
        <ul>
          {listed.map(({ name, municipality }) => (
            <li>
              <bdi>{name}</bdi>
              {municipality && `, ${municipality}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
