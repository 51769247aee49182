import { expect, test } from 'vitest'
import type { Answer, PersonRow } from '../../functions/audience/person.ts'
import type { FrozenLetter, FrozenSession, GoneSession } from '../../functions/letter/frozen-letter.ts'
import type { ChangeName, ChangeStep } from '../../functions/letter/step.ts'
import { composeStaffNotice } from '../../functions/mail/kinds/staff-notice.ts'
import { bannerFor } from '../../functions/registration/parts/banner.ts'
import { changeAsRead } from '../../functions/rehearsing/change-as-read.ts'
import type { PersonNumber } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'
import { timeRange } from '../../functions/values/printed.ts'
import { personRow } from '../person.ts'
import { inEnglish, themeMeeting, threeVenues } from './fixture.ts'

// What a change of plan says is so: of whom it is read, and of what has become new.

const at = instant('2022-03-01T08:00:00Z')
const [horsens, odense] = threeVenues.sessions as [FrozenSession, FrozenSession]
const gone = (but: Partial<GoneSession> = {}): GoneSession => ({ ...horsens, plan: 1, at, into: odense.id, ...but })
/** Horsens has become part of Odense, the day after. */
const merged = (but: Partial<GoneSession> = {}): FrozenLetter => ({ ...threeVenues, plan: 1, sessions: [odense], gone: [gone(but)] })

const answer = (status: 'registered' | 'waitlisted', but: object = {}): Answer =>
  ({ status, session: horsens.id, since: instant('2022-02-01T08:00:00Z'), plan: 0, ...but }) as Answer
const answered = (status: 'registered' | 'waitlisted'): PersonRow => personRow({ answer: answer(status) })
const told = (name: ChangeName, text?: string): ChangeStep => ({
  name,
  at,
  local: { date: odense.date, time: '' },
  usefulUntil: odense.starts,
  version: 1,
  state: 'planned',
  change: { plan: 1, sessions: [horsens.id], unanswered: false, declined: false, ...(text && { text }) },
})
const toSeated = (letter: FrozenLetter) => changeAsRead(told('venue-changed'), { half: 'calendar', person: answered('registered') }, letter)
const toWaiting = (letter: FrozenLetter) => changeAsRead(told('venue-changed'), { half: 'bulk', person: answered('waitlisted') }, letter)

test('who is merged into a session of another day reads of the day first, and what both were', () => {
  for (const { subject, text } of [toSeated(merged()), toWaiting(merged())]) {
    expect(subject).toMatch(/^Ny dato: temamøde den 18\.\saugust$/)
    expect(text).not.toContain('Nyt mødested')
  }
  expect(toSeated(merged()).text).toMatch(/^Før: onsdag den 17\. august 2022 kl\. 16\.00–19\.00, Comwell Horsens/m)
})

test('who is merged into a session of the same hours reads of the place alone', () => {
  const sameDay = merged({ date: odense.date, time: odense.time })
  for (const { subject } of [toSeated(sameDay), toWaiting(sameDay)]) expect(subject).toMatch(/^Nyt mødested:/)
  expect(toSeated(sameDay).text).toMatch(/^Før: Comwell Horsens/m)
})

test('who waited in a line that ended is not told that they have not answered', () => {
  const { text } = toWaiting(merged())
  expect(text).toContain('Ventelisten, du stod på, er lukket. Kan du komme nu?')
  expect(text).not.toContain('ikke fået dit svar')
})

test.each([
  ['moved', 'moved', horsens.date, 'Ny dato'],
  ['moved', 'newTime', odense.date, 'Nyt tidspunkt'],
] as const)('a page calls a change of what was %s by what is new: %s', (what, _, date, title) => {
  const was = { ...odense, date, time: 'kl.\u00a009.00–12.00' }
  const letter: FrozenLetter = { ...threeVenues, plan: 1, sessions: [{ ...odense, changes: [{ what, plan: 1, at, was }] }] }
  expect(bannerFor(letter, { state: 'launched' }, { status: 'noAnswer' })).toMatchObject({ what, title })
})

test('a page tells who knows the letter as it came that a session was merged, and calls it by what is new', () => {
  const seated = answer('registered', { session: odense.id, mergedFrom: horsens.id })
  for (const said of [{ status: 'noAnswer' } as const, seated]) {
    expect(bannerFor(merged(), { state: 'launched' }, said)).toMatchObject({
      what: 'venueChanged',
      title: 'Ny dato',
      says: expect.stringMatching(/17\.\saugust.*Horsens.*18\.\saugust.*Odense/),
    })
    expect(bannerFor(merged({ date: odense.date, time: odense.time }), { state: 'launched' }, said)).toMatchObject({
      title: 'Nyt mødested',
    })
  }
})

test('a mail that a meeting is off asks once whether there are questions, and says how to reach us', () => {
  for (const letter of [themeMeeting, inEnglish, { ...themeMeeting, contact: 'none' as const }])
    for (const half of ['bulk', 'calendar'] as const) {
      const person = personRow(half === 'bulk' ? {} : { answer: answer('registered', { session: letter.sessions[0].id }) })
      const { text } = changeAsRead(told('called-off'), { half, person }, letter)
      expect(text.match(/spørgsmål|questions/gi)).toHaveLength(1)
      expect(text).toMatch(/^(Svar på mailen|Reply to this mail)/m)
    }
})

test('no line breaks inside a printed time range that stands in a sentence', () => {
  const person = { number: 42 as PersonNumber, name: 'Bo Åkjær', municipality: '', role: '' }
  const staff = composeStaffNotice({ letter: themeMeeting, news: { what: 'lateRequest', person, session: themeMeeting.sessions[0] } })
  for (const { html, text } of [toSeated(merged()), toWaiting(merged()), staff]) {
    const body = html.slice(html.indexOf('<body'))
    expect(body).toMatch(/<span style="white-space:nowrap">kl\.\u00a01\d\.\d\d–1\d\.\d\d<\/span>/)
    expect(body).not.toMatch(/\d{4} kl\.\u00a0/)
    expect(text.match(timeRange)).not.toBeNull()
  }
})
