import type { ColumnWishes } from '../../audience/columns.ts'
import type { Campaign } from '../../campaign/store.ts'
import type { TakenIn } from '../../staff/acts/take-in.ts'
import type { Problem } from '../../values/problem.ts'
import type { Visit } from '../visit.ts'

/** One person, as typed. */
export const personFields = ['name', 'email', 'municipality', 'role', 'group', 'kind'] as const
export type TypedPerson = Record<(typeof personFields)[number], string>

export interface NewListProps {
  visit: Visit
  campaign: Campaign
  problems: readonly Problem[]
  typed: TypedPerson
  /** A list is being taken in meanwhile. */
  live?: boolean
}

/** A file that was sent ahead: by its hash, so that nobody sends it twice. */
export interface KeptList {
  kept: string
  name: string
}

export interface DryRunProps {
  visit: Visit
  campaign: Campaign
  file: KeptList
  wishes: ColumnWishes
  list: TakenIn
  problems: readonly Problem[]
}
