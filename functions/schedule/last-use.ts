import { hour, type Instant, later } from '../values/instant.ts'

/**
 * Until when a reminder is of use: who reads it needs time to answer.
 * @param closes when no answer is taken any more
 */
export const lastForReminders = (closes: Instant): Instant => later(closes, -6 * hour)

/**
 * Until when programme and practical mail are: who reads them may be on the way already.
 * @param starts when the first meeting they are for begins
 */
export const lastForTheDay = (starts: Instant): Instant => later(starts, -2 * hour)
