import * as v from 'valibot'
import type { TimetableWishes } from '../../letter/letter.ts'
import { date } from './dates.ts'
import { field, fields, isOff, oneOf, oneOrMany, Refusal } from './field.ts'
import { readDateAndTime, time } from './times.ts'

const invitation = field((text): TimetableWishes['invitation'] | Refusal =>
  /^(at launch|ved udsendelse)$/i.test(text) ? 'at launch' : readDateAndTime(text),
)

const days = (of: RegExp, example: string) =>
  field(text => {
    const [, number, unit = '', rest = ''] = /^(\d{1,3})\s+(days?|dage?|weeks?|uger?)\s+(.{1,40})$/i.exec(text) ?? []
    if (!number || !of.test(rest)) return new Refusal(`»${text.slice(0, 60)}« kan ikke læses. Skriv fx »${example}«.`)
    return Number(number) * (/^(week|uge)/i.test(unit) ? 7 : 1)
  })

const beforeDeadline = days(/^(before|før)( the)?( deadline| fristen| frist)?$/i, '7 days before deadline')
const afterMeeting = days(/^(after|efter)( the)?( meeting| mødet)?$/i, '1 day after')
const beforeMeeting = days(/^(before|før)( the)?( meeting| mødet)?$/i, '7 days before')

const off = v.pipe(
  v.unknown(),
  v.transform((): 'off' => 'off'),
)

const reminders = v.pipe(
  oneOrMany(beforeDeadline),
  v.transform(list => [...new Set(list)].map(number => ({ daysBeforeDeadline: number }))),
)

const beforeTheMeeting = v.pipe(
  beforeMeeting,
  v.transform(number => ({ daysBefore: number })),
)

const afterTheMeeting = v.pipe(
  afterMeeting,
  v.transform(number => ({ daysAfter: number })),
)

export const timetableFields = fields({
  invitation: v.optional(invitation, 'at launch'),
  reminders: v.optional(
    v.lazy(input => (isOff(input) || (Array.isArray(input) && input.length === 0) ? off : reminders)),
    ['7 days before', '2 days before'],
  ),
  programme: v.optional(
    v.lazy(input => (isOff(input) ? off : beforeTheMeeting)),
    '7 days before',
  ),
  practical: v.optional(
    v.lazy(input => (isOff(input) ? off : beforeTheMeeting)),
    '1 day before',
  ),
  thanks: v.optional(
    v.lazy(input => (isOff(input) ? off : afterTheMeeting)),
    'off',
  ),
  at: v.optional(time, '09.00'),
  'move-to-working-day': v.optional(oneOf(['earlier', 'no'], { off: 'no', nej: 'no', false: 'no', tidligere: 'earlier' }), 'earlier'),
  'also-days-off': v.optional(oneOrMany(date), []),
  'also-working-days': v.optional(oneOrMany(date), []),
})

export const timetableWishes = v.pipe(
  timetableFields,
  v.transform(
    (given): TimetableWishes => ({
      at: given.at,
      invitation: given.invitation,
      reminders: given.reminders,
      programme: given.programme,
      practical: given.practical,
      thanks: given.thanks,
      moveToWorkingDay: given['move-to-working-day'],
      alsoDaysOff: given['also-days-off'],
      alsoWorkingDays: given['also-working-days'],
    }),
  ),
)
