import { localDate, localTime } from '../../functions/schedule/local-time.ts'
import { printedDate, printedTime } from '../../functions/schedule/printed-dates.ts'
import type { Instant } from '../../functions/values/instant.ts'

/**
 * Dates are printed with spaces that do not break; in a file and on a terminal they are plain ones.
 */
export const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ')

/** `onsdag den 8. april 2026 kl. 09.00` */
export const localWords = (at: Instant): string =>
  plainSpaces(`${printedDate(localDate(at), 'da').long} ${printedTime(localTime(at), 'da')}`)
