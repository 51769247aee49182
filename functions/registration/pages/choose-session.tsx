import type { FrozenLetter, FrozenSession } from '../../campaign/frozen-letter.ts'
import { Choice, ChoiceGroup } from '../../form/choice.tsx'
import { wordsFor } from '../../form/words.ts'
import { capitalised } from '../../values/capitalised.ts'
import type { Language } from '../../values/language.ts'

/** Free seats of the sessions that have a limit, by session id. */
export type SeatsLeft = Readonly<Record<string, number>>

interface ChooseSessionProps {
  letter: FrozenLetter
  seats: SeatsLeft
  chosen: string
  problem: string | undefined
}

/** One of several sessions; a letter with one says only how many seats are left there. */
export const ChooseSession = ({ letter, seats, chosen, problem }: ChooseSessionProps) => {
  const { language, sessions, offerLastsHours } = letter
  const waitingList = offerLastsHours !== null
  if (sessions.length === 1)
    return <OnlySession session={sessions[0]} left={seats[sessions[0].id]} {...{ language, waitingList, problem }} />
  return (
    <ChoiceGroup language={language} name="session" legend={wordsFor(language).session.where} look="choices" problem={problem}>
      {sessions.map((session, at) => (
        <Choice
          name="session"
          value={session.id}
          id={at === 0 ? 'session' : undefined}
          text={placeOf(session)}
          checked={session.id === chosen}
          disabled={seats[session.id] === 0 && !waitingList && session.id !== chosen}
        >
          <span>
            {capitalised(session.date.short)} <span class="nowrap">{session.time}</span>
          </span>
          <Seats language={language} left={seats[session.id]} waitingList={waitingList} />
        </Choice>
      ))}
    </ChoiceGroup>
  )
}

interface OnlySessionProps {
  session: FrozenSession
  left: number | undefined
  language: Language
  waitingList: boolean
  problem: string | undefined
}

const OnlySession = ({ session, left, language, waitingList, problem }: OnlySessionProps) => (
  <>
    <input type="hidden" name="session" value={session.id} />
    {(left !== undefined || problem) && (
      <p id="session" class="small">
        <Seats language={language} left={left} waitingList={waitingList} />
      </p>
    )}
  </>
)

const Seats = ({ language, left, waitingList }: { language: Language; left: number | undefined; waitingList: boolean }) => {
  if (left === undefined) return null
  const words = wordsFor(language).session
  const says = left > 0 ? words.left(left) : waitingList ? words.fullWithList : words.full
  return <span class={left > 5 ? undefined : 'few'}>{says}</span>
}

const placeOf = ({ venue }: FrozenSession): string => [venue.name, venue.room].filter(Boolean).join(', ')
