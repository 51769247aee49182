import { participantsWords } from '../../../templates/words/page/participants.ts'
import { participantList } from '../../audience/participant-list.ts'
import { asOfLetter } from '../../audience/reconfirm.ts'
import { loadPersons } from '../../audience/store.ts'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import type { Opened } from '../../invitation/open-link.ts'
import { isOpen } from '../../letter/frozen-letter.ts'
import type { Platform } from '../../platform/platform.ts'

/** The list as somebody registered for a session sees it on their page; nobody else does. */
export async function participantsHere(
  house: Pick<Platform, 'table' | 'clock'>,
  { campaign, person, letter }: Opened,
  form: { path: string; formId: string },
) {
  const { answer, onList } = person
  if (answer.status !== 'registered') return null
  const words = participantsWords[letter.language]
  const listed = participantList(
    (await loadPersons(house, campaign.id, 1, campaign.highest)).map(one => asOfLetter(one, letter)),
    answer.session,
  )
  return (
    <section aria-labelledby="deltagere" class="stack">
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
      {onList && !isOpen(letter, house.clock.now()) && (
        <PostForm {...form}>
          <input type="hidden" name="session" value={answer.session} />
          <input type="hidden" name="onList" value="no" />
          <SendButton look="outlined" action="change">
            {words.offList}
          </SendButton>
        </PostForm>
      )}
    </section>
  )
}
