import { expect, test } from 'vitest'
import type { PersonRow } from '../../functions/audience/person.ts'
import type { FrozenLetter } from '../../functions/letter/frozen-letter.ts'
import type { ChangeStep, TimetableStepName } from '../../functions/letter/step.ts'
import { composeMailing } from '../../functions/mail/compose-mailing.ts'
import { composeNotice } from '../../functions/mail/compose-notice.ts'
import { filled } from '../../functions/mail/mail-template.ts'
import { personalValues } from '../../functions/mail/personal-values.ts'
import type { NoticeSays } from '../../functions/outbox/notice.ts'
import { changeAsRead } from '../../functions/rehearsing/change-as-read.ts'
import type { PersonNumber } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'
import { personRow } from '../person.ts'
import { baseUrl, inEnglish, readerIn, themeMeeting, threeVenues } from './fixture.ts'

// No mail says a sentence twice: a reader who meets it again looks for what is different.

const addresses = /https?:\/\/\S+/
const twice = (text: string): string[] => {
  const lines = text.split('\n').filter(line => /\p{L}{2}.* /u.test(line) && !addresses.test(line))
  return [...new Set(lines.filter((line, nth) => lines.indexOf(line) !== nth))]
}

const before = instant('2026-04-01T08:00:00Z')
const closed = instant('2026-04-20T08:00:00Z')

const moved = (letter: FrozenLetter): FrozenLetter => {
  const [session, ...others] = letter.sessions
  return {
    ...letter,
    sessions: [{ ...session, changes: [{ what: 'moved', plan: 1, at: before, was: { ...session, time: 'kl.\u00a009.00' } }] }, ...others],
  }
}
const told = (at: typeof before): ChangeStep => ({
  name: 'moved',
  at,
  local: { date: themeMeeting.sessions[0].date, time: '' },
  usefulUntil: at,
  version: 1,
  state: 'planned',
  change: { plan: 1, sessions: [themeMeeting.sessions[0].id], unanswered: true, declined: true },
})
const registered = (letter: FrozenLetter): PersonRow =>
  personRow({ answer: { status: 'registered', session: letter.sessions[0].id, since: before } })

const letters: [string, FrozenLetter][] = [
  ['Danish', themeMeeting],
  ['English', inEnglish],
  ['without a deadline', { ...themeMeeting, deadline: null }],
]

test.each(letters.flatMap(([which, letter]) => [before, closed].map(at => [which, at, letter] as const)))(
  'whoever has a seat at a moved meeting is asked once (%s, %s)',
  (_, at, letter) => {
    const { text } = changeAsRead(told(at), { half: 'calendar', person: registered(letter) }, moved(letter))
    expect(text).toMatch(/Kommer du stadig\?|Will you still come\?/)
    expect(twice(text)).toEqual([])
  },
)

test.each(letters)('whoever has not answered reads of a move once (%s)', (_, letter) => {
  expect(twice(changeAsRead(told(before), { half: 'bulk', person: personRow({}) }, moved(letter)).text)).toEqual([])
})

const steps: TimetableStepName[] = ['invitation', 'reminder-1', 'reminder-2', 'programme', 'practical', 'thanks']

test.each(steps)('%s says nothing twice', step => {
  for (const letter of [themeMeeting, inEnglish, threeVenues, { ...themeMeeting, deadline: null }]) {
    const { text } = filled(composeMailing(step, letter, { baseUrl, now: before }), personalValues(readerIn(letter), letter))
    expect(twice(text)).toEqual([])
  }
})

const notices: NoticeSays[] = [
  { kind: 'confirmation' },
  { kind: 'approved' },
  { kind: 'declined' },
  { kind: 'cancelled' },
  { kind: 'waitlisted' },
  { kind: 'waiting-over' },
  { kind: 'offer', offerUntil: instant('2026-04-16T08:00:00Z') },
  { kind: 'pending', because: 'role' },
  { kind: 'refused' },
  { kind: 'handed-over', other: 2 as PersonNumber },
  { kind: 'by-page', asked: 'decline', plan: 0 },
]

test.each(notices)('the notice $kind says nothing twice', says => {
  for (const letter of [themeMeeting, inEnglish, threeVenues])
    for (const now of [before, closed]) {
      const { text } = composeNotice(says, { ...readerIn(letter), letter, baseUrl, now, carries: [], handedTo: 'Bo Lund' })
      expect(twice(text)).toEqual([])
    }
})
