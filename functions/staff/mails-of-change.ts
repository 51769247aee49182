import type { AnswerStatus, Person } from '../audience/person.ts'
import { asOfLetter } from '../audience/reconfirm.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { ChangeStep } from '../letter/step.ts'
import { changeAsRead } from '../rehearsing/change-as-read.ts'
import type { PersonNumber, SessionId } from '../values/ids.ts'
import type { ToldPerson } from './shown-change.ts'

/** One mail of a change: to whom it goes, how many they are, and how it reads to one of them. */
export interface MailOfChange {
  to: Exclude<AnswerStatus, 'cancelled' | 'transferred'>
  /** Whose session, as they know it; null where the mail is the same for all. */
  session: SessionId | null
  people: number
  reader: { number: PersonNumber; name: string }
  subject: string
  text: string
  /** The mail itself, for whoever can show it: no part of what is said in JSON. */
  html(): string
}

/** @param was the letter before the change: by it each knows where they sit */
export function mailsOfChange(step: ChangeStep, told: readonly ToldPerson[], was: FrozenLetter, letter: FrozenLetter): MailOfChange[] {
  const groups = Map.groupBy(told, one => JSON.stringify(groupOf(one, was)))
  return [...groups.values()].map(group => {
    const one = group.find(({ person }) => person.kind === 'person') ?? (group[0] as ToldPerson)
    const { subject, text, html } = changeAsRead(step, one, letter)
    const { number, name } = one.person
    return { ...groupOf(one, was), people: group.length, reader: { number, name }, subject, text, html: () => html }
  })
}

/** Who sits somewhere reads of that session; the others read all of it. */
function groupOf({ half, person }: ToldPerson, was: FrozenLetter): Pick<MailOfChange, 'to' | 'session'> {
  const { answer } = asOfLetter(person, was)
  const to = answer.status === 'cancelled' || answer.status === 'transferred' ? 'declined' : answer.status
  return { to, session: half === 'calendar' ? sessionIn(answer) : null }
}

const sessionIn = (answer: Person['answer']): SessionId | null => ('session' in answer ? answer.session : null)
