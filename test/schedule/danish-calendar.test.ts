import { describe, expect, test } from 'vitest'
import { easterSunday, isWorkingDay, workingDayOnOrBefore } from '../../functions/schedule/danish-calendar.ts'

test.each([
  '2000-04-23',
  '2008-03-23',
  '2011-04-24',
  '2020-04-12',
  '2024-03-31',
  '2026-04-05',
  '2027-03-28',
  '2038-04-25',
  '2049-04-18',
  '2076-04-19',
])('Easter falls on %s', date => {
  expect(easterSunday(Number(date.slice(0, 4)))).toBe(date)
})

describe('2026', () => {
  test.each([
    ['2026-01-01', 'nytårsdag'],
    ['2026-04-02', 'skærtorsdag'],
    ['2026-04-03', 'langfredag'],
    ['2026-04-05', 'påskedag'],
    ['2026-04-06', '2. påskedag'],
    ['2026-05-14', 'Kristi himmelfartsdag'],
    ['2026-05-25', '2. pinsedag'],
    ['2026-06-05', 'Grundlovsdag'],
    ['2026-12-24', 'juleaftensdag'],
    ['2026-12-25', '1. juledag'],
    ['2026-12-31', 'nytårsaftensdag'],
    ['2026-05-02', 'a Saturday'],
    ['2026-05-03', 'a Sunday'],
  ])('nobody works on %s, %s', date => {
    expect(isWorkingDay(date)).toBe(false)
  })

  test.each([
    ['2026-05-01', '1 May, as long as the letter says nothing'],
    ['2026-05-15', 'the Friday after Kristi himmelfartsdag'],
    ['2026-04-01', 'the Wednesday before Easter'],
    ['2026-12-30', 'a Wednesday between the years'],
  ])('people work on %s, %s', date => {
    expect(isWorkingDay(date)).toBe(true)
  })
})

test('store bededag was a day off for the last time in 2023', () => {
  expect(isWorkingDay('2023-05-05')).toBe(false)
  expect(isWorkingDay('2024-04-26')).toBe(true)
})

test('a letter may name days off and working days of its own', () => {
  const own = { alsoDaysOff: ['2026-05-01'], alsoWorkingDays: ['2026-06-05'] }
  expect(isWorkingDay('2026-05-01', own)).toBe(false)
  expect(isWorkingDay('2026-06-05', own)).toBe(true)
})

test.each([
  ['2026-04-30', '2026-04-30'],
  ['2026-05-03', '2026-05-01'],
  ['2026-04-06', '2026-04-01'],
  ['2026-12-27', '2026-12-23'],
  ['2027-01-01', '2026-12-30'],
])('what falls on %s is moved back to %s', (date, day) => {
  expect(workingDayOnOrBefore(date)).toBe(day)
})
