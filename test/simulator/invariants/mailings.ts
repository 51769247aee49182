/** A mailing that tells of a change of plan. */
export const isChange = (tag: string | undefined): boolean => /^(moved|venue-changed|called-off)$/.test(tag ?? '')

/** The mailings of the timetable and of changes; every other tag is a letter to one person. */
export const isMailing = (tag: string | undefined): boolean =>
  /^(invitation|reminder-\d+|programme|practical)$/.test(tag ?? '') || isChange(tag)

export const isService = (mailing: string): boolean => mailing === 'programme' || mailing === 'practical'
