import type { SessionId } from '../values/ids.ts'
import { findMunicipality } from './municipalities.ts'
import { nameForOthers } from './name-for-others.ts'
import type { Person } from './person.ts'

/** One line of a participant list, and all that others see of somebody. */
export interface Listed {
  name: string
  /** `Furesø Kommune`, empty outside the 98. */
  municipality: string
}

const danish = new Intl.Collator('da')

/** Who is registered for a session and has ticked that the others may see it, sorted by name. */
export const participantList = (people: readonly Person[], session: SessionId): Listed[] =>
  people
    .filter(({ answer, onList }) => onList && answer.status === 'registered' && answer.session === session)
    .map(person => ({
      name: nameForOthers(person),
      municipality: (person.municipality && findMunicipality(person.municipality)?.officialName) || '',
    }))
    .toSorted((a, b) => danish.compare(a.name, b.name) || danish.compare(a.municipality, b.municipality))
