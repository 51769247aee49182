/**
 * The SEQUENCE of a participant's calendar entry (RFC 5545 §3.8.7.4): it must rise whatever happens
 * first, a move of the meeting or a change of the answer, and a reply that echoes it must say which
 * plan it answers. So it is two counters in one number, and no row per person is written on a move.
 */
const versionsAPlan = 10_000

/**
 * @param plan how often the campaign's dates and places have changed: one counter for the campaign,
 *   for one per session would fall when somebody changes to a session that never moved
 * @param personVersion counts every change of the answer
 */
export const sequenceOf = (plan: number, personVersion: number): number => plan * versionsAPlan + Math.min(personVersion, versionsAPlan - 1)

/** Which plan a reply to an entry answers. */
export const planOf = (sequence: number): number => Math.floor(sequence / versionsAPlan)
