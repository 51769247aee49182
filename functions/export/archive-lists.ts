import { findMunicipality } from '../audience/municipalities.ts'
import type { Person } from '../audience/person.ts'
import { type Column, type Sheet, sheet } from './sheet.ts'

const columns: Column<Person>[] = [
  { heading: 'Nummer', width: 9, cell: ({ number }) => ({ count: number }) },
  { heading: 'Navn', width: 28, cell: ({ name }) => name },
  { heading: 'E-mail', width: 34, cell: ({ email }) => email },
  { heading: 'Kommune', width: 20, cell: ({ municipality }) => (municipality && findMunicipality(municipality)?.name) || null },
  { heading: 'Rolle', width: 24, cell: ({ role }) => role },
  { heading: 'Udvalg', width: 30, cell: ({ groups }) => groups.join(', ') },
  { heading: 'Svar', width: 22, cell: ({ answer }) => answered[answer.status] },
  { heading: 'Siden', width: 17, cell: ({ answer }) => ('since' in answer ? { moment: answer.since } : null) },
]

const answered: Record<Person['answer']['status'], string> = {
  noAnswer: 'intet svar',
  registered: 'tilmeldt',
  waitlisted: 'på venteliste',
  pendingApproval: 'afventer godkendelse',
  declined: 'afbud',
  cancelled: 'afmeldt',
  transferred: 'plads overdraget',
}

/** Everybody on the list and everybody who came later, whatever they answered. */
export const invited = (persons: readonly Person[]): Sheet => sheet('Inviterede', columns, [...persons])
