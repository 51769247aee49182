/**
 * How long everything is kept, as the settings of an installation say: what erases goes by it, and
 * so does every page and mail that tells of it.
 */
export interface Clocks {
  /** Calendar days from a session until what its participants wrote that they need is erased. */
  needsDays: number
  /** Calendar months from a campaign's last session until everything else of it is. */
  retentionMonths: number
  /** Whole years after that of the meeting through which its invoice basis is kept. */
  invoiceYears: number
  /** Months an address that bounced or complained is known by its fingerprint. */
  bounceMonths: number
  /** Months the fingerprint of somebody who was forgotten is known, so that a list says so. */
  forgottenMonths: number
  /** Months from when somebody of the staff was last signed in until they are forgotten. */
  staffMonths: number
  /**
   * Days before a campaign is erased that its staff are told, so that they can take its archive.
   */
  warnDays: number
}

/** Of an installation that says nothing else. The bookkeeping act wants the five years. */
export const usualClocks = {
  invoiceYears: 5,
  bounceMonths: 12,
  forgottenMonths: 12,
  staffMonths: 24,
  warnDays: 30,
} as const satisfies Partial<Clocks>
