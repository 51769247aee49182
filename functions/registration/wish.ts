import type { Buyer } from '../billing/agreement.ts'
import type { PersonNumber, SessionId } from '../values/ids.ts'
import type { Role } from '../values/role.ts'
import type { PageProblem } from './fields/typed.ts'

/** What a form asks for, or what is wrong with it: a field and a sentence each. */
export type ReadForm = { wish: Wish } | NamedColleagues | { handOverTo: Colleague } | { problems: PageProblem[] }

/** What somebody asks for with a form that makes sense. */
export type Wish =
  | Registering
  /** A request after the deadline, for staff to decide. */
  | (Omit<Registering, 'to'> & { to: 'askLate' })
  | { to: 'decline' }
  /** Yes to a seat somebody else took for them. */
  | { to: 'keep' }
  | { to: 'cancel'; reason?: string }

export interface Registering {
  to: 'register' | 'change'
  session: SessionId
  corrected: Corrections
  /** Who asks for them, where it is not they themselves. */
  by?: PersonNumber
  /** What they wrote of food or access, where the letter asks; null where it is to be erased. */
  needs?: string | null
  /** Whether the others may see them on the participant list, where the form asked. */
  onList?: boolean
  /** Who pays, where there is a price; the terms have been agreed to. */
  buyer?: Buyer
}

/** What the person wrote about themselves where it differs from what the list says. */
export interface Corrections {
  name?: string
  municipality?: string
  role?: Role
}

/** People named on another's page, and what is asked for each of them. */
export interface NamedColleagues extends Pick<Registering, 'session' | 'buyer' | 'needs'> {
  colleagues: Colleague[]
  to: 'register' | 'askLate'
}

/** Somebody named on another's page. */
export interface Colleague {
  name: string
  email: string
  municipality: string | null
  role: Role | null
  /** The field their address was typed in. */
  field: string
}
