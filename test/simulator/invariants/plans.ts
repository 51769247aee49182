import type { Answer, Person } from '../../../functions/audience/person.ts'
import type { FrozenLetter, SessionChange } from '../../../functions/letter/frozen-letter.ts'

// What plans are to people, in its shortest form: made from RULES and not from the code.

/** Where somebody stands in a meeting whose plan has changed since they answered. */
export interface Standing {
  status: Answer['status'] | 'toReconfirm'
  /** The session they have, wait for or ask for. */
  session?: string
  calledOff?: true
  /** What they said yes to, where it has changed since. */
  knew?: SessionChange['was']
}

/** Somebody's answer in the light of the letter: no row says it. */
export function standing(
  { answer }: Pick<Person, 'answer'>,
  letter: Pick<FrozenLetter, 'sessions' | 'gone' | 'off'> | undefined,
): Standing {
  if (!letter || !(answer.status === 'registered' || answer.status === 'waitlisted' || answer.status === 'pendingApproval'))
    return { status: answer.status, ...('session' in answer && { session: answer.session }) }
  if (letter.off !== undefined)
    return answer.status === 'registered' ? { status: 'cancelled', session: answer.session, calledOff: true } : { status: 'noAnswer' }
  const { plan = 0 } = answer
  const asked: SessionChange[] = []
  let { session } = answer
  const merged = 'mergedFrom' in answer ? answer.mergedFrom : undefined
  const past = letter.gone?.find(({ id }) => id === merged)
  if (past) asked.push(...(past.changes ?? []), { what: 'venueChanged', plan: past.plan, at: past.at, was: past })
  for (let gone = goneOf(letter, session); gone; gone = goneOf(letter, session)) {
    if (answer.status === 'waitlisted') return { status: 'noAnswer' }
    if (gone.into === undefined)
      return answer.status === 'registered' ? { status: 'cancelled', session, calledOff: true } : { status: 'noAnswer' }
    asked.push(...(gone.changes ?? []), { what: 'venueChanged', plan: gone.plan, at: gone.at, was: gone })
    session = gone.into
  }
  const own = letter.sessions.find(({ id }) => id === session)?.changes ?? []
  const from = asked.at(-1)?.plan ?? 0
  const news = [...asked, ...own.filter(change => change.plan > from)].filter(change => change.plan > plan)
  const status = news.length > 0 && answer.status === 'registered' ? 'toReconfirm' : answer.status
  return { status, session, ...(news[0] && { knew: news[0].was }) }
}

const goneOf = ({ sessions, gone = [] }: Pick<FrozenLetter, 'sessions' | 'gone'>, session: string) =>
  sessions.some(({ id }) => id === session) ? undefined : gone.find(({ id }) => id === session)
