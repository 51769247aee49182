import type { LetterInHand } from '../../campaign/letter-in-hand.ts'
import type { InForce } from '../../staff/edit.ts'
import type { Problem } from '../../values/problem.ts'
import type { Facts } from '../../writing/facts/facts.ts'
import { sessionAt } from '../../writing/facts/in-letter.ts'
import type { Visit } from '../visit.ts'
import { type TypedPlan, withPlan } from './typed-plan.ts'

/** A campaign whose plan can be changed: as it is in force, and its letter in hand. */
export interface Changing {
  inForce: InForce
  inHand: LetterInHand
  facts: Facts
  /** Those that stand in the letter in hand, by their place in it. */
  sessions: readonly SessionInHand[]
}

export interface SessionInHand {
  id: string
  index: number
  says: string
}

/** What the fields of a change are given. */
export interface ChangeFieldsProps {
  visit: Visit
  of: Changing
  typed: TypedPlan
  /** Each with the id of the group of fields it is about as `at`. */
  problems: readonly Problem[]
}

export const fieldId = (name: string): string => `f-${name.replaceAll('.', '-')}`

/** What a field shows: as it was typed, else as the letter in hand has it. */
export const fieldValue = ({ of, typed }: Pick<ChangeFieldsProps, 'of' | 'typed'>, name: string): string =>
  typed[name] ?? of.facts.get(name) ?? ''

const saidOfAll = ['NOTHING-OF-IT', 'NOTHING-CHANGED']

/** The codes of what is wrong, by the id of the group of fields they are about. */
export type CodesOfGroups = Readonly<Record<string, readonly string[]>>

/**
 * The id of the group of fields a problem is about; that nothing was changed is said at the first.
 */
export function groupAbout({ of, typed }: Pick<ChangeFieldsProps, 'of' | 'typed'>, groups: CodesOfGroups, { at, code }: Problem): string {
  const [group] = Object.entries(groups).find(([, codes]) => codes.includes(code)) ?? []
  if (group) return group
  const session = saidOfAll.includes(code) ? 0 : sessionAt(withPlan(of.inHand.text, typed), at)
  return session === null ? at : groupOfSession(session)
}

export const groupOfSession = (index: number): string => `gang-${index}`

/**
 * What was looked through: the letters as they were read, and all that was typed. The number of
 * mails holds for nothing else, also where as many would be sent.
 */
export const seenOf = ({ of: { inForce, inHand }, typed }: Pick<ChangeFieldsProps, 'of' | 'typed'>): string =>
  JSON.stringify([inForce.campaign.version, inHand.version, typed])
