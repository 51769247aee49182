import type { PersonNumber } from '../values/ids.ts'

/**
 * What a page or mail may say of the person it is for: never the address in full, never a party,
 * nobody else.
 */
export interface Reader {
  number: PersonNumber
  name: string
  /** `Anna`, for "Er du ikke Anna?"; for a mailbox its whole name. */
  firstName: string
  kind: 'person' | 'mailbox'
  /** `Social- og Sundhedsudvalget`, joined with "og"; empty when none is known. */
  groups: string
  /** `Furesø Kommune`, empty outside the 98. */
  municipality: string
  /** Four-digit code, empty outside the 98. */
  municipalityCode: string
  role: string
  /** `a•••@furesoe.example` */
  maskedEmail: string
}
