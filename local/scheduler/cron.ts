import { Temporal } from 'temporal-polyfill'

/**
 * AWS cron: minutes hours day-of-month month day-of-week year, of which one of the two days is `?`.
 * Sunday is 1.
 */
export type Cron = { minutes: number[]; hours: number[]; isOn: (day: Temporal.PlainDate) => boolean; lastYear: number }

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

/** Null when the six fields are not a cron expression. */
export function parseCron(text: string): Cron | null {
  const [minuteField = '', hourField = '', dayField = '', monthField = '', weekdayField = '', yearField = '', ...more] = text
    .trim()
    .split(/\s+/)
  const minutes = numbersOf(minuteField, 0, 59)
  const hours = numbersOf(hourField, 0, 23)
  const inMonths = numbersOf(monthField, 1, 12, months)
  const years = numbersOf(yearField, 1970, 2199)
  const rightDay = weekdayField === '?' ? dayOfMonth(dayField) : dayField === '?' ? dayOfWeek(weekdayField) : null
  if (!minutes || !hours || !inMonths || !years || !rightDay || more.length > 0) return null
  return {
    minutes,
    hours,
    isOn: day => years.includes(day.year) && inMonths.includes(day.month) && rightDay(day),
    lastYear: years.at(-1)!,
  }
}

/**
 * The first moment at or after `from`. As AWS documents: a local time that does not exist is
 * skipped, one that exists twice counts once, the first time.
 */
export function nextCron(cron: Cron, zone: string, from: Temporal.Instant): Temporal.Instant | null {
  const today = from.toZonedDateTimeISO(zone).toPlainDate()
  const horizon = Math.min(cron.lastYear, today.year + 12) // 29 February can be eight years away
  for (let day = today; day.year <= horizon; day = day.add({ days: 1 })) {
    if (!cron.isOn(day)) continue
    for (const hour of cron.hours) {
      for (const minute of cron.minutes) {
        const local = day.toPlainDateTime({ hour, minute })
        const moment = local.toZonedDateTime(zone)
        const exists = moment.toPlainDateTime().equals(local)
        if (exists && Temporal.Instant.compare(moment.toInstant(), from) >= 0) return moment.toInstant()
      }
    }
  }
  return null
}

type DayTest = (day: Temporal.PlainDate) => boolean

function dayOfMonth(field: string): DayTest | null {
  if (field === 'L') return day => day.day === day.daysInMonth
  const nearest = /^(\d+)W$/.exec(field)?.[1]
  if (nearest) return day => day.equals(nearestWorkday(day.with({ day: Number(nearest) })))
  const days = numbersOf(field, 1, 31)
  return days && (day => days.includes(day.day))
}

/** The nearest Monday to Friday in the same month. */
function nearestWorkday(day: Temporal.PlainDate): Temporal.PlainDate {
  if (day.dayOfWeek === 6) return day.day === 1 ? day.add({ days: 2 }) : day.subtract({ days: 1 })
  if (day.dayOfWeek === 7) return day.day === day.daysInMonth ? day.subtract({ days: 2 }) : day.add({ days: 1 })
  return day
}

function dayOfWeek(field: string): DayTest | null {
  if (field === 'L') return day => weekdayOf(day) === 7
  const [, last] = /^(\w+)L$/.exec(field) ?? []
  if (last) return inLastWeek(numbersOf(last, 1, 7, weekdays))
  const [, weekday, nth] = /^(\w+)#([1-5])$/.exec(field) ?? []
  if (weekday) return inNthWeek(numbersOf(weekday, 1, 7, weekdays), Number(nth))
  const days = numbersOf(field, 1, 7, weekdays)
  return days && (day => days.includes(weekdayOf(day)))
}

const inLastWeek = (days: number[] | null): DayTest | null =>
  days && (day => days.includes(weekdayOf(day)) && day.day + 7 > day.daysInMonth)

const inNthWeek = (days: number[] | null, nth: number): DayTest | null =>
  days && (day => days.includes(weekdayOf(day)) && Math.ceil(day.day / 7) === nth)

const weekdayOf = (day: Temporal.PlainDate) => (day.dayOfWeek % 7) + 1

/**
 * The values a field lists, rising; null when it is no list of values, ranges and steps within the
 * bounds.
 */
function numbersOf(field: string, min: number, max: number, names: string[] = []): number[] | null {
  const found = new Set<number>()
  for (const item of field.split(',')) {
    const [range = '', stepText = '1', ...more] = item.split('/')
    const [firstText = '', lastText, ...evenMore] = range === '*' ? [String(min), String(max)] : range.split('-')
    const numberOf = (text: string) => (names.includes(text) ? names.indexOf(text) + 1 : /^\d+$/.test(text) ? Number(text) : Number.NaN)
    const first = numberOf(firstText)
    const last = lastText !== undefined ? numberOf(lastText) : item.includes('/') ? max : first
    const step = numberOf(stepText)
    const right = more.length + evenMore.length === 0 && step >= 1 && first >= min && first <= last && last <= max
    if (!right) return null
    for (let value = first; value <= last; value += step) found.add(value)
  }
  return [...found].sort((a, b) => a - b)
}
