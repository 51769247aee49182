import { printedLocal } from '../functions/schedule/printed-dates.ts'
import type { Instant } from '../functions/values/instant.ts'

/** `mandag den 9. marts 2020 kl. 09.00`, in Denmark. */
export function localMoment(at: Instant): string {
  const { date, time } = printedLocal(at, 'da')
  return `${date.long} ${time}`
}
