import { describe, expect, test } from 'vitest'
import type { Answer } from '../../functions/audience/person.ts'
import type { FrozenLetter } from '../../functions/letter/frozen-letter.ts'
import type { Known } from '../../functions/registration/decision.ts'
import { isEligible } from '../../functions/registration/eligible.ts'
import { decide } from '../../functions/registration/registration.ts'
import type { Wish } from '../../functions/registration/wish.ts'
import type { PersonNumber, SessionId } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'
import { person } from '../person.ts'
import { frozenSession } from '../seats/session.ts'

const [here, there] = ['here', 'there'] as SessionId[] as [SessionId, SessionId]
const before = instant('2026-04-01T10:00:00Z')
const lastMoment = instant('2026-04-15T21:59:59.999Z')
const closed = instant('2026-04-15T22:00:00Z')
const begun = instant('2026-05-04T13:30:00Z')
const since = instant('2026-03-20T10:00:00Z')
const seat = { block: 0, as: 1 as PersonNumber }
const otherSeat = { block: 1, as: 1 as PersonNumber }

const letter = {
  deadline: { closes: closed },
  sessions: [frozenSession({ id: here }), frozenSession({ id: there })],
  roles: ['udvalgsmedlem', 'direktør'],
  offerLastsHours: 48,
} as unknown as FrozenLetter

const answers = {
  noAnswer: { status: 'noAnswer' },
  registered: { status: 'registered', session: here, since, seat },
  waiting: { status: 'waitlisted', session: here, since, ticket: 7 },
  offered: { status: 'waitlisted', session: here, since, ticket: 7, offer: { until: closed, seat } },
  pending: { status: 'pendingApproval', session: here, since, because: 'role' },
  declined: { status: 'declined', since },
  cancelled: { status: 'cancelled', session: here, since },
  transferred: { status: 'transferred', session: here, since, to: 9 as PersonNumber },
} satisfies Record<string, Answer>

const wishes = {
  here: { to: 'register', session: here, corrected: {} },
  there: { to: 'change', session: there, corrected: {} },
  registerThere: { to: 'register', session: there, corrected: {} },
  asDirector: { to: 'register', session: here, corrected: { role: 'direktør' } },
  asHead: { to: 'register', session: here, corrected: { role: 'centerchef' } },
  late: { to: 'askLate', session: here, corrected: {} },
  decline: { to: 'decline' },
  cancel: { to: 'cancel' },
} satisfies Record<string, Wish>

type Got = Known['got']

/** What a decision comes to, in few words: the outcome, or the new status and the letter. */
function said(from: keyof typeof answers, wish: keyof typeof wishes, now = before, got: Got = 'unlimited', but: Partial<Known> = {}) {
  const known: Known = {
    person: person({ answer: answers[from], version: 3 }),
    letter,
    campaign: { state: 'launched', plan: [] },
    now,
    got,
    needs: null,
    hadByMail: [],
    ...but,
  }
  const decision = decide(wishes[wish], known)
  if (decision.outcome === 'refused') return `no: ${decision.because}`
  if (decision.outcome !== 'commit') return decision.outcome
  const { after, letter: mail, frees, leaves, joins } = decision
  expect(after.version).toBe(4)
  return [
    after.answer.status,
    mail,
    frees && `frees ${frees.session}`,
    leaves && `leaves ${leaves.ticket}`,
    joins && `joins ${joins.ticket}`,
  ]
    .filter(Boolean)
    .join(', ')
}

describe('while registration is open', () => {
  test.each([
    ['noAnswer', 'here', 'registered, confirmation'],
    ['declined', 'here', 'registered, confirmation'],
    ['cancelled', 'here', 'registered, confirmation'],
    ['transferred', 'here', 'registered, confirmation'],
    ['registered', 'here', 'alreadySo'],
    ['registered', 'there', 'registered, confirmation, frees here'],
    ['registered', 'asDirector', 'registered, confirmation'],
    ['waiting', 'here', 'alreadySo'],
    ['waiting', 'registerThere', 'registered, confirmation, leaves 7'],
    ['offered', 'here', 'registered, confirmation'],
    ['offered', 'registerThere', 'registered, confirmation, frees here'],
    ['pending', 'here', 'alreadySo'],
    ['noAnswer', 'there', 'no: noSeat'],
    ['cancelled', 'there', 'no: noSeat'],
    ['registered', 'asHead', 'pendingApproval, pending, frees here'],
    ['noAnswer', 'asHead', 'pendingApproval, pending'],
    ['noAnswer', 'asDirector', 'registered, confirmation'],
    ['noAnswer', 'decline', 'declined, declined'],
    ['registered', 'decline', 'cancelled, cancelled, frees here'],
    ['registered', 'cancel', 'cancelled, cancelled, frees here'],
    ['waiting', 'cancel', 'cancelled, cancelled, leaves 7'],
    ['offered', 'decline', 'cancelled, cancelled, frees here'],
    ['pending', 'cancel', 'cancelled, cancelled'],
    ['declined', 'decline', 'alreadySo'],
    ['cancelled', 'cancel', 'alreadySo'],
    ['transferred', 'cancel', 'alreadySo'],
  ] as const)('from %s, %s: %s', (from, wish, outcome) => expect(said(from, wish)).toBe(outcome))

  test.each([
    ['noAnswer', 'untried', 'needsSeat'],
    ['noAnswer', otherSeat, 'registered, confirmation'],
    ['noAnswer', 'full', 'needsTicket'],
    ['registered', 'full', 'no: full'],
  ] as const)('from %s where the seat is %o: %s', (from, got, outcome) =>
    expect(said(from, from === 'registered' ? 'there' : 'here', before, got)).toBe(outcome),
  )

  test('a full session with a line gives a ticket; without one it says no', () => {
    expect(said('noAnswer', 'here', before, 'full', { ticket: 12 })).toBe('waitlisted, waitlisted, joins 12')
    expect(said('noAnswer', 'here', before, 'full', { letter: { ...letter, offerLastsHours: null } })).toBe('no: full')
  })
})

describe('time decides by the clock of the POST', () => {
  test.each([
    ['noAnswer', 'here', lastMoment, 'registered, confirmation'],
    ['noAnswer', 'here', closed, 'no: deadline'],
    ['registered', 'there', closed, 'no: deadline'],
    ['registered', 'here', closed, 'alreadySo'],
    ['offered', 'here', lastMoment, 'registered, confirmation'],
    ['offered', 'here', closed, 'alreadySo'],
    ['noAnswer', 'late', closed, 'pendingApproval, pending'],
    ['noAnswer', 'late', before, 'registered, confirmation'],
    ['noAnswer', 'late', begun, 'no: started'],
    ['registered', 'late', closed, 'alreadySo'],
    ['noAnswer', 'decline', closed, 'declined, declined'],
    ['registered', 'cancel', closed, 'cancelled, cancelled, frees here'],
    ['registered', 'cancel', begun, 'no: started'],
  ] as const)('from %s, %s at %s: %s', (from, wish, now, outcome) => expect(said(from, wish, now)).toBe(outcome))

  test('without a deadline registration is open until the session starts', () => {
    const open = { letter: { ...letter, deadline: null } }
    expect(said('noAnswer', 'here', closed, 'unlimited', open)).toBe('registered, confirmation')
    expect(said('noAnswer', 'here', begun, 'unlimited', open)).toBe('no: deadline')
  })
})

test('a seat that costs something is given up by cancelling, not by an answer to the invitation', () => {
  const priced = {
    letter: {
      ...letter,
      price: { categories: [], binding: true, cancellation: [], releaseOnVenueChange: false },
    } as unknown as FrozenLetter,
  }
  expect(said('registered', 'decline', before, 'unlimited', priced)).toBe('no: binding')
  expect(said('registered', 'cancel', before, 'unlimited', priced)).toBe('cancelled, cancelled, frees here')
})

test('a municipality that has had its share waits where there is a line, and is told so where there is none', () => {
  expect(said('noAnswer', 'here', before, 'municipalityFull')).toBe('needsTicket')
  expect(said('noAnswer', 'here', before, 'municipalityFull', { ticket: 12 })).toBe('waitlisted, waitlisted, joins 12')
  expect(said('noAnswer', 'here', before, 'municipalityFull', { letter: { ...letter, offerLastsHours: null } })).toBe(
    'no: municipalityFull',
  )
})

test('a meeting that is called off takes no answer', () => {
  const off: Partial<Known> = { campaign: { state: 'calledOff', plan: [] } }
  expect([said('noAnswer', 'here', before, 'unlimited', off), said('registered', 'cancel', before, 'unlimited', off)]).toEqual([
    'no: calledOff',
    'no: calledOff',
  ])
})

test('whoever registers when the programme has gone out gets it with the confirmation, once', () => {
  const plan = [
    { name: 'programme', at: before },
    { name: 'practical', at: closed },
  ] as unknown as Known['campaign']['plan']
  const known: Known = {
    person: person(),
    letter,
    campaign: { state: 'launched', plan },
    now: before,
    got: 'unlimited',
    needs: null,
    hadByMail: [],
  }
  const first = decide(wishes.here, known)
  expect(first).toMatchObject({ carries: ['programme'], after: { alreadyHas: ['programme'] } })
  const again = decide(wishes.here, { ...known, person: person({ alreadyHas: ['programme'], answer: answers.cancelled }) })
  expect(again).toMatchObject({ carries: [], after: { alreadyHas: ['programme'] } })
})

test.each([
  ['to a day whose programme has gone out: it comes with the confirmation', [there], ['programme'], ['programme#2']],
  ['to a day whose programme is still to come: nothing more', [], [], []],
  ['to another session of the same day: they have it', [here, there], [], []],
] as const)('who changes %s', (_, sessions, carries, alreadyHas) => {
  const plan = [{ name: 'programme', run: 2, at: before, sessions }] as unknown as Known['campaign']['plan']
  const known: Known = {
    person: person({ answer: answers.registered }),
    letter,
    campaign: { state: 'launched', plan },
    now: before,
    got: 'unlimited',
    needs: null,
    hadByMail: [],
  }
  expect(decide(wishes.there, known)).toMatchObject({ carries, after: { alreadyHas } })
})

test.each([
  ['on the list without a role', { role: null, registeredBy: null }, undefined, true],
  ['on the list with a role the letter does not name', { role: 'chef', registeredBy: null }, undefined, true],
  ['on the list, stating the very role it gives them', { role: 'chef', registeredBy: null }, 'chef', true],
  ['on the list, with a role they stated themselves before', { role: 'chef', statedRole: 'chef', registeredBy: null }, undefined, false],
  ['on the list, which has given them another since', { role: 'chef', statedRole: 'gæst', registeredBy: null }, undefined, true],
  ['on the list, claiming another role', { role: 'udvalgsmedlem', registeredBy: null }, 'chef', false],
  ['on the list, claiming another role that is invited', { role: 'chef', registeredBy: null }, 'direktør', true],
  ['named by a colleague, with an invited role', { role: 'direktør', registeredBy: 1 as PersonNumber }, undefined, true],
  ['named by a colleague, with another role', { role: 'konsulent', registeredBy: 1 as PersonNumber }, undefined, false],
  ['named by a colleague, without a role', { role: null, registeredBy: 1 as PersonNumber }, undefined, false],
] as const)('who may come: %s', (_, who, claimed, eligible) => {
  expect(isEligible({ roles: ['udvalgsmedlem', 'direktør'] }, person(who), claimed)).toBe(eligible)
  expect(isEligible({ roles: 'everyone' }, person(who), claimed)).toBe(true)
})

test('a role somebody states is remembered as their own word, and bites the next time too', () => {
  const listed = person({ role: 'chef' })
  const known: Known = {
    person: listed,
    letter,
    campaign: { state: 'launched', plan: [] },
    now: before,
    got: 'unlimited',
    needs: null,
    hadByMail: [],
  }
  const { session } = wishes.there
  const stated = decide({ to: 'register', session, corrected: { role: 'gæst' } }, known)
  if (stated.outcome !== 'commit') throw new Error('nothing was committed')
  expect(stated.after).toMatchObject({ role: 'gæst', answer: { status: 'pendingApproval', because: 'role' } })
  const again = { ...known, person: { ...stated.after, answer: answers.cancelled } }
  expect(decide({ to: 'register', session, corrected: {} }, again)).toMatchObject({ after: { answer: { status: 'pendingApproval' } } })
  expect(decide({ to: 'register', session, corrected: {} }, known)).toMatchObject({ after: { answer: { status: 'registered' } } })
})
