import { createHash } from 'node:crypto'
import type { StaffRole } from './role.ts'

/** Who of the staff is signed in. */
export interface StaffMember {
  key: StaffKey
  name: string
  email: string
  role: StaffRole
}

/**
 * Stands for a person in keys and in the log (`staff:KEY`), and says nothing of them to whoever
 * reads it.
 */
export type StaffKey = string & { readonly __brand: 'StaffKey' }

const staffKey = /^[\w-]{22}$/

export const isStaffKey = (text: string): text is StaffKey => staffKey.test(text)

/**
 * Issuer and subject together are the person (OpenID Connect Core §2); an address can change hands.
 */
export const staffKeyOf = (issuer: string, subject: string): StaffKey =>
  createHash('sha256').update(`${issuer}\n${subject}`).digest().subarray(0, 16).toString('base64url') as StaffKey

/** What the log calls them. */
export const actorOf = ({ key }: Pick<StaffMember, 'key'>): string => `staff:${key}`
