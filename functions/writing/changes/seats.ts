import { type FrozenLetter, type FrozenSession, sessionOf } from '../../letter/frozen-letter.ts'
import type { Comparison, LetterChange } from './comparison.ts'
import { labelled } from './session-label.ts'

/** How many there is room for, and how a freed seat goes on. */
export const seatChanges: Comparison = (was, becomes) => [
  ...becomes.sessions.flatMap((session, index) => {
    const before = sessionOf(was, session.id)
    return before ? limitChanges(before, session, becomes, `sessions.${index}`) : []
  }),
  ...waitingListChanges(was, becomes),
]

function limitChanges(was: FrozenSession, becomes: FrozenSession, letter: FrozenLetter, field: string): LetterChange[] {
  const { id: session } = becomes
  const change = (what: LetterChange['what'], key: string, says: string): LetterChange => ({
    what,
    field: `${field}.${key}`,
    session,
    says: labelled(letter, becomes, says),
  })
  return [
    ...(was.capacity === becomes.capacity
      ? []
      : [change('capacity', 'capacity', limit('Antallet af pladser', was.capacity, becomes.capacity))]),
    ...(was.perMunicipality === becomes.perMunicipality
      ? []
      : [change('perMunicipality', 'per-municipality', limit('Pladser pr. kommune', was.perMunicipality, becomes.perMunicipality))]),
    ...(was.minimum?.seats === becomes.minimum?.seats && was.minimum?.decide === becomes.minimum?.decide
      ? []
      : [change('minimum', 'minimum', limit('Det mindste antal tilmeldte', was.minimum?.seats ?? null, becomes.minimum?.seats ?? null))]),
  ]
}

function limit(what: string, from: number | null, to: number | null): string {
  if (from === null) return `${what} får en grænse: ${to}.`
  if (to === null) return `${what} (${from}) har ikke længere nogen grænse.`
  return from === to ? `${what} (${to}) afgøres en anden dag.` : `${what} ${to > from ? 'hæves' : 'sænkes'} fra ${from} til ${to}.`
}

function waitingListChanges({ offerLastsHours: from }: FrozenLetter, { offerLastsHours: to }: FrozenLetter): LetterChange[] {
  if (from === to) return []
  const change = (says: string): LetterChange[] => [{ what: 'waitingList', field: 'waiting-list', says }]
  if (from === null) return change('Der kommer en venteliste.')
  if (to === null) return change('Ventelisten lukkes.')
  return change(`Et tilbud om en ledig plads gælder ${to} timer i stedet for ${from}.`)
}
