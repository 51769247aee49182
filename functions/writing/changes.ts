import type { Comparison } from './changes/comparison.ts'
import { deadlineChanges } from './changes/deadline.ts'
import { meetingChanges } from './changes/meeting.ts'
import { peopleChanges } from './changes/people.ts'
import { priceChanges } from './changes/price.ts'
import { seatChanges } from './changes/seats.ts'
import { textChanges } from './changes/text.ts'

const comparisons: Comparison[] = [meetingChanges, deadlineChanges, seatChanges, priceChanges, peopleChanges, textChanges]

/**
 * What the timetable comes to is not compared here: `schedule/replan.ts` knows which steps are
 * still to go.
 */
export const changesBetween: Comparison = (was, becomes, now) => comparisons.flatMap(compare => compare(was, becomes, now))
