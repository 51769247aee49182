import { dateOf, daysBefore, weekdayOf } from './local-time.ts'

/**
 * What one letter says of its days: a local holiday off, or a day most people have off on which
 * this secretariat works.
 */
export interface OwnDays {
  alsoDaysOff: readonly string[]
  alsoWorkingDays: readonly string[]
}

/**
 * Days on which a Danish town hall is closed. 1 May is a working day for some and not for others:
 * here it is one, unless the letter says otherwise.
 */
export function isWorkingDay(date: string, own: OwnDays = { alsoDaysOff: [], alsoWorkingDays: [] }): boolean {
  if (own.alsoWorkingDays.includes(date)) return true
  return weekdayOf(date) <= 5 && !isHoliday(date) && !own.alsoDaysOff.includes(date)
}

/** The day itself when people are at work, else the nearest day before on which they are. */
export function workingDayOnOrBefore(date: string, own?: OwnDays): string {
  let day = date
  while (!isWorkingDay(day, own)) day = daysBefore(day, 1)
  return day
}

// 5 June is Grundlovsdag; 24 and 31 December are no public holidays, but offices are closed.
const fixed = new Set(['01-01', '06-05', '12-24', '12-25', '12-26', '12-31'])

/**
 * Days after Easter Sunday: skærtorsdag, langfredag, påskedag, 2. påskedag, Kristi himmelfartsdag,
 * pinsedag, 2. pinsedag.
 */
const movable = new Set([-3, -2, 0, 1, 39, 49, 50])
const storeBededag = 26
const lastStoreBededag = 2023

export function isHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4))
  const easter = easterSunday(year)
  const movableDays = year <= lastStoreBededag ? [...movable, storeBededag] : [...movable]
  return fixed.has(date.slice(5)) || movableDays.some(days => daysBefore(easter, -days) === date)
}

/** The Gregorian computus as Meeus gives it (Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): string {
  const whole = (a: number, b: number) => Math.floor(a / b)
  const golden = year % 19
  const century = whole(year, 100)
  const inCentury = year % 100
  const moonShift = whole(century - whole(century + 8, 25) + 1, 3)
  const epact = (19 * golden + century - whole(century, 4) - moonShift + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * whole(inCentury, 4) - epact - (inCentury % 4)) % 7
  const late = whole(golden + 11 * epact + 22 * weekday, 451)
  const days = epact + weekday - 7 * late + 114
  return dateOf(year, whole(days, 31), (days % 31) + 1) ?? ''
}
