/** The mailings of the timetable; every other tag is a letter to one person. */
export const isMailing = (tag: string | undefined): boolean => /^(invitation|reminder-\d+|programme|practical)$/.test(tag ?? '')

export const isService = (mailing: string): boolean => mailing === 'programme' || mailing === 'practical'
