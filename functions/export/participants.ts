import { findMunicipality, type Municipality } from '../audience/municipalities.ts'
import type { Answer, Person } from '../audience/person.ts'
import { asCounted, isToReconfirm } from '../audience/reconfirm.ts'
import { type FrozenSession, sessionOf } from '../letter/frozen-letter.ts'
import type { PersonNumber } from '../values/ids.ts'
import type { Reading } from './reading.ts'
import { type Column, type Sheet, sheet } from './sheet.ts'

type Answered = Exclude<Answer, { status: 'noAnswer' }>

interface Participant {
  person: Person
  answer: Answered
  municipality: Municipality | undefined
  session: FrozenSession | undefined
  /** Has not said whether they still come to what the meeting has become. */
  isAsked: boolean
  registeredBy: string | null
}

const columns: Column<Participant>[] = [
  { heading: 'Navn', width: 28, cell: ({ person }) => person.name },
  { heading: 'E-mail', width: 34, cell: ({ person }) => person.email },
  { heading: 'Kommune', width: 20, cell: ({ municipality }) => municipality?.name ?? null },
  { heading: 'Kommunekode', width: 13, cell: ({ municipality }) => municipality?.code ?? null },
  { heading: 'Rolle', width: 24, cell: ({ person }) => person.role },
  { heading: 'Udvalg', width: 30, cell: ({ person }) => person.groups.join(', ') },
  { heading: 'Møde', width: 17, cell: ({ session }) => (session ? { moment: session.starts } : null) },
  {
    heading: 'Mødested',
    width: 24,
    cell: ({ session }) => (session ? [session.venue.name, session.venue.room].filter(Boolean).join(', ') : null),
  },
  {
    heading: 'Status',
    width: 22,
    cell: ({ person, answer, isAsked }) => (person.attendance ? came[person.attendance] : statusOf(answer, isAsked)),
  },
  { heading: 'Tilmeldt af', width: 28, cell: ({ registeredBy }) => registeredBy },
  { heading: 'Siden', width: 17, cell: ({ answer }) => ({ moment: answer.since }) },
]

/** Everyone who has answered, one row each. */
export function participants({ persons, letter }: Pick<Reading, 'persons' | 'letter'>): Sheet {
  const names = new Map(persons.map(({ number, name }) => [number, name]))
  const rows = persons.flatMap(row => {
    const person = asCounted(row, letter)
    const { answer } = person
    if (answer.status === 'noAnswer') return []
    const by = whoRegistered(person, answer)
    return {
      person,
      answer,
      municipality: person.municipality === null ? undefined : findMunicipality(person.municipality),
      session: letter && 'session' in answer ? sessionOf(letter, answer.session) : undefined,
      isAsked: letter !== undefined && isToReconfirm(answer, letter),
      registeredBy: by === null ? null : (names.get(by) ?? null),
    }
  })
  return sheet('Deltagere', columns, rows)
}

const came = { attended: 'tilmeldt, kom', noShow: 'tilmeldt, mødte ikke op' }

/** Null for whoever answered for themselves, so that those registered by others stand out. */
const whoRegistered = ({ registeredBy }: Person, answer: Answered): PersonNumber | null =>
  ('by' in answer ? answer.by : undefined) ?? registeredBy

function statusOf(answer: Answered, isAsked: boolean): string {
  switch (answer.status) {
    case 'registered':
      return isAsked ? 'tilmeldt, mangler at bekræfte' : 'tilmeldt'
    case 'waitlisted':
      return answer.offer ? 'på venteliste, plads tilbudt' : 'på venteliste'
    case 'pendingApproval':
      return 'afventer godkendelse'
    case 'declined':
      return 'afbud'
    case 'cancelled':
      return answer.because === undefined
        ? 'afmeldt'
        : {
            offerExpired: 'tilbud om plads udløbet',
            refused: 'ikke godkendt',
            calledOff: 'mødet er aflyst',
            notReconfirmed: 'svarede ikke på ændringen',
          }[answer.because]
    case 'transferred':
      return 'plads overdraget'
  }
}
