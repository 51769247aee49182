/** How far the clock of a container may be off, in milliseconds; in half of the runs all agree. */
export const clockSkews = [0, 0, 200, 900]

/** Two containers may be off in opposite directions. */
export const clocksApart = 2 * Math.max(...clockSkews)
