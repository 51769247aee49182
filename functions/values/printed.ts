/**
 * Danish and English dates as mails and pages print them. Computed when a letter is frozen, so no
 * Lambda that answers people does calendar work.
 */
export interface PrintedDate {
  /** `mandag den 4. maj 2026` / `Monday 4 May 2026` */
  long: string
  /** `mandag den 4. maj`, for places where the year stands beside it. */
  short: string
  /** `4. maj`, for subjects. */
  brief: string
  leaf: { month: string; day: string; weekday: string }
}

/** `kl. 15.30–18.00`, wherever one stands in a sentence. Not with a mark in it: people search. */
export const timeRange = /((?:kl\.\u00a0)?\d\d?[.:]\d\d–\d\d?[.:]\d\d)/g
