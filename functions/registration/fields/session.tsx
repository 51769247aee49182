import { sessionWords } from '../../../templates/words/page/session.ts'
import { Choice, ChoiceGroup } from '../../form/choice.tsx'
import { pageLanguage } from '../../form/words.ts'
import { type FrozenLetter, type FrozenSession, sessionOf } from '../../letter/frozen-letter.ts'
import { capitalised } from '../../values/capitalised.ts'
import type { SessionId } from '../../values/ids.ts'
import type { Language } from '../../values/language.ts'
import { type FieldRead, wrong } from './reading.ts'
import type { Typed } from './typed.ts'

/**
 * Free seats of the sessions that have a limit, by session id, or that the reader's municipality
 * has had its share of them; of any session, that it has begun.
 */
export type SeatsLeft = Readonly<Record<string, Left>>

type Left = number | 'municipalityFull' | 'begun'

interface ChooseSessionProps {
  letter: FrozenLetter
  seats: SeatsLeft
  chosen: string
  /** Whoever has a seat keeps it, and waits nowhere. */
  hasSeat?: boolean
  /** The line has ended: staff may make room, and nobody waits. */
  isLate?: boolean
  problem: string | undefined
}

/** One of several sessions; a letter with one says only how many seats are left there. */
export const ChooseSession = ({ letter, seats, chosen, hasSeat = false, isLate = false, problem }: ChooseSessionProps) => {
  const { language, sessions, offerLastsHours } = letter
  const mayAsk = offerLastsHours !== null && !hasSeat
  const waitingList = mayAsk && !isLate
  if (sessions.length === 1) return <OnlySession session={sessions[0]} left={seats[sessions[0].id]} {...{ waitingList, problem }} />
  return (
    <ChoiceGroup name="session" legend={sessionWords[language].where} look="choices" problem={problem}>
      {sessions.map((session, at) => (
        <Choice
          name="session"
          value={session.id}
          id={at === 0 ? 'session' : undefined}
          text={placeOf(session)}
          checked={session.id === chosen}
          disabled={isShut(seats[session.id], mayAsk) && session.id !== chosen}
        >
          <span>
            {capitalised(session.date.short)} <span class="nowrap">{session.time}</span>
          </span>
          <Seats left={seats[session.id]} waitingList={waitingList} />
        </Choice>
      ))}
    </ChoiceGroup>
  )
}

interface OnlySessionProps {
  session: FrozenSession
  left: Left | undefined
  waitingList: boolean
  problem: string | undefined
}

const OnlySession = ({ session, left, waitingList, problem }: OnlySessionProps) => (
  <>
    <input type="hidden" name="session" value={session.id} />
    {(left !== undefined || problem) && (
      <p id="session" class="small">
        <Seats left={left} waitingList={waitingList} />
      </p>
    )}
  </>
)

const isFull = (left: Left | undefined): boolean => left === 0 || left === 'municipalityFull'

const isShut = (left: Left | undefined, mayAsk: boolean): boolean => left === 'begun' || (isFull(left) && !mayAsk)

/**
 * The letter has one session and no seat left there for this reader: a yes is a place on its
 * waiting list, and must not promise more.
 */
export const isForTheList = ({ sessions: [only, ...others] }: Pick<FrozenLetter, 'sessions'>, seats: SeatsLeft): boolean =>
  others.length === 0 && isFull(seats[only.id])

const Seats = ({ left, waitingList }: { left: Left | undefined; waitingList: boolean }) => {
  if (left === undefined) return null
  const few = typeof left !== 'number' || left <= 5
  return <span class={few ? 'few' : undefined}>{seatsInWords(left, waitingList, pageLanguage())}</span>
}

function seatsInWords(left: Left, waitingList: boolean, language: Language): string {
  const words = sessionWords[language]
  if (left === 'begun') return words.begun
  if (left === 'municipalityFull') return waitingList ? words.municipalityFullWithList : words.municipalityFull
  if (left > 0) return words.left(left)
  return waitingList ? words.fullWithList : words.full
}

const placeOf = ({ venue }: FrozenSession): string => [venue.name, venue.room].filter(Boolean).join(', ')

/** Where a letter has one session it need not be named. */
export function readSession({ session = '' }: Typed, letter: FrozenLetter): FieldRead<SessionId> {
  const chosen = session === '' && letter.sessions.length === 1 ? letter.sessions[0] : sessionOf(letter, session as SessionId)
  return chosen ? { read: chosen.id } : wrong('session', 'chooseSession')
}
