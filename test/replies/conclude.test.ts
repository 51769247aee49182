import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer, Person } from '../../functions/audience/person.ts'
import { partstatOf } from '../../functions/calendar/partstat.ts'
import type { MailReading } from '../../functions/incoming/reading.ts'
import { mailVerdicts } from '../../functions/incoming/store.ts'
import { conclude, type KnownOfMail } from '../../functions/replies/conclude.ts'
import type { SessionId } from '../../functions/values/ids.ts'
import { type Instant, later, minute } from '../../functions/values/instant.ts'
import { threeVenues } from '../mail/fixture.ts'
import { anna, known, now, registeredAt, replyOf, session } from './known.ts'

const reply = (partstat: string, ...more: [Instant?, number?]) => ({ read: 'reply' as const, reply: replyOf(partstat, ...more) })

const answers: Answer[] = [
  { status: 'noAnswer' },
  { status: 'registered', session, since: registeredAt },
  { status: 'registered', session, since: registeredAt, by: 7 as never },
  { status: 'waitlisted', session, since: registeredAt, ticket: 3 },
  { status: 'pendingApproval', session, since: registeredAt, because: 'role' },
  { status: 'declined', since: registeredAt },
  { status: 'cancelled', session, since: registeredAt },
  { status: 'transferred', session, since: registeredAt, to: 9 as never },
]
const partstats = ['ACCEPTED', 'DECLINED', 'TENTATIVE', 'DELEGATED', 'NEEDS-ACTION', 'X-OTHER']

const anyAnswer = fc.constantFrom(...answers)
const anyReading: fc.Arbitrary<MailReading> = fc.oneof(
  fc
    .record({ partstat: fc.constantFrom(...partstats), minutes: fc.integer({ min: -6000, max: 6000 }), plan: fc.nat(2) })
    .map(({ partstat, minutes, plan }) => reply(partstat, later(registeredAt, minutes * minute), plan)),
  fc.constantFrom<MailReading>(
    { read: 'reply', reply: null },
    { read: 'words', intent: { intent: 'decline', sentence: 'Afbud' } },
    { read: 'words', intent: { intent: 'accept', sentence: 'Ja tak' } },
    { read: 'optOut' },
    { read: 'auto' },
    { read: 'bounce', bounce: 'failed' },
    { read: 'forwarded', wishes: null },
    { read: 'unreadable', because: 'mime' },
  ),
)
const anyVerdict = fc.constantFrom('PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED', 'ABSENT')
/** Mostly what would be believed, so that a single thing that is wrong with it is met often. */
const mostly = <Value>(usual: Value, other: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })

const anyKnown: fc.Arbitrary<KnownOfMail> = fc
  .record({
    reading: mostly<MailReading>(reply('DECLINED'), anyReading),
    answer: fc.oneof(fc.constantFrom(answers[1]!, answers[2]!), anyAnswer),
    verdicts: fc.record({ dmarc: mostly('PASS', anyVerdict), spam: mostly('PASS', anyVerdict), virus: mostly('PASS', anyVerdict) }),
    addressedBy: mostly<KnownOfMail['addressedBy']>('own', fc.constantFrom('former', 'wrong', 'shared')),
    sender: mostly<string | null>('anna@kommune.example', fc.constantFrom('bo@kommune.example', null)),
    letter: fc.constantFrom(known({ reading: { read: 'auto' } }).letter, threeVenues),
    isSomebody: mostly(true, fc.boolean()),
  })
  .map(({ answer, isSomebody, ...of }) => known({ ...of, person: isSomebody ? anna(answer) : null }))

test('every mail has one verdict, and what is said to have changed was done', () => {
  fc.assert(
    fc.property(anyKnown, of => {
      const { verdict, does } = conclude(of)
      expect(mailVerdicts).toContain(verdict)
      expect(verdict === 'changed').toBe(does !== undefined)
    }),
  )
})

test('I25 nothing that is not proven changes an answer', () => {
  fc.assert(
    fc.property(anyKnown, of => {
      const { does } = conclude(of)
      if (does !== 'cancel' && does !== 'keep') return
      expect(of.verdicts).toMatchObject({ dmarc: 'PASS', virus: 'PASS' })
      expect(of.verdicts.spam).not.toBe('FAIL')
      expect([of.addressedBy, of.sender, of.reading.read]).toEqual(['own', of.person?.email, 'reply'])
    }),
    { numRuns: 3000 },
  )
})

test('I18 no mail takes a seat, and none binds anybody', () => {
  fc.assert(
    fc.property(anyKnown, of => {
      const { does } = conclude(of)
      expect([undefined, 'cancel', 'keep', 'optOut']).toContain(does)
      if (does === 'keep') expect([of.person?.answer.status, of.letter.price]).toEqual(['registered', null])
      if (does === 'cancel' && of.letter.price) expect(of.person?.answer).toMatchObject({ by: 7 })
    }),
    { numRuns: 3000 },
  )
})

test('a no to a binding seat is proposed, and the person is shown their page', () => {
  const of = (answer: Answer) => conclude(known({ reading: reply('DECLINED'), letter: threeVenues, person: anna(answer) }))
  expect(of(answers[1]!)).toMatchObject({ verdict: 'proposed', because: 'binding', showsPage: 'decline', offers: 'decline' })
  expect(of(answers[2]!)).toMatchObject({ verdict: 'changed', does: 'cancel' })
})

/** What a set of answers comes to, one after the other, as the house keeps it. */
function after(replies: readonly ReturnType<typeof reply>[]) {
  let person: Person = anna()
  const proposed = new Set<string>()
  for (const reading of replies) {
    const { does, remembers, verdict } = conclude(known({ reading, person }))
    const version = does ? person.version + 1 : person.version
    person = {
      ...person,
      version,
      ...(does === 'cancel' && { answer: { status: 'cancelled', session, since: now } as const }),
      ...(remembers && { lastReply: { ...remembers, ...(does && { made: version }) } }),
    }
    if (verdict === 'proposed') proposed.add(reading.reply.partstat)
  }
  return { status: person.answer.status, proposed }
}

test('I14 whatever order answers come in and however often, the newest stands or is before staff', () => {
  const set = fc.uniqueArray(
    fc.record({ partstat: fc.constantFrom('ACCEPTED', 'DECLINED', 'TENTATIVE'), minutes: fc.integer({ min: 1, max: 1000 }) }),
    { selector: ({ minutes }) => minutes, minLength: 1, maxLength: 5 },
  )
  const orders = set.chain(replies =>
    fc.record({
      replies: fc.constant(replies),
      one: fc.shuffledSubarray([...replies, ...replies], { minLength: replies.length * 2 }),
      other: fc.shuffledSubarray([...replies, ...replies], { minLength: replies.length * 2 }),
    }),
  )
  fc.assert(
    fc.property(orders, ({ replies, one, other }) => {
      const sent = (order: typeof replies) =>
        after(order.map(({ partstat, minutes }) => reply(partstat, later(registeredAt, minutes * minute))))
      const newest = replies.toSorted((a, b) => b.minutes - a.minutes)[0]!
      const [first, second] = [sent(one), sent(other)]
      if (newest.partstat === 'DECLINED') {
        expect([first.status, second.status]).toEqual(['cancelled', 'cancelled'])
        return
      }
      if (replies.every(({ partstat }) => partstat !== 'DECLINED')) {
        expect([first.status, second.status]).toEqual(['registered', 'registered'])
        return
      }
      // A seat given up is taken again by nobody but its owner: a no that came first has freed it,
      // and one that came late is put before staff. Either way a human being sees both.
      for (const { status, proposed } of [first, second])
        expect(status === 'cancelled' ? proposed.has(newest.partstat) || proposed.size > 0 : proposed.has('DECLINED')).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('what somebody did on their page since is later than what their calendar said before', () => {
  const since = later(registeredAt, 60 * minute)
  const earlier = later(registeredAt, 10 * minute)
  const person = anna({ status: 'registered', session, since })
  const of = (partstat: string) => conclude(known({ reading: reply(partstat, earlier), person }))
  expect(of('ACCEPTED')).toMatchObject({ verdict: 'ignored', because: 'older' })
  expect(of('TENTATIVE')).toMatchObject({ verdict: 'ignored', because: 'older' })
  expect(of('DECLINED')).toMatchObject({ verdict: 'proposed', because: 'olderDecline', offers: 'decline' })
})

test('whoever has said on their page that they still come is not out by a no their calendar gave before', () => {
  const saidAt = later(registeredAt, 60 * minute)
  const person = anna({ status: 'registered', session, since: registeredAt, saidAt })
  const of = (stamp: Instant) => conclude(known({ reading: reply('DECLINED', stamp), person }))
  expect(of(later(saidAt, -minute))).toMatchObject({ verdict: 'proposed', because: 'olderDecline' })
  expect(of(later(saidAt, minute))).toMatchObject({ verdict: 'changed', does: 'cancel' })
})

test('two clicks in one second are two answers, and each of them again is none', () => {
  const at = later(registeredAt, minute)
  const after = (said: string, partstat: string) => {
    const { remembers } = conclude(known({ reading: reply(said, at) }))
    return conclude(known({ reading: reply(partstat, at), person: anna(undefined, { lastReply: remembers! }) }))
  }
  expect(after('ACCEPTED', 'DECLINED')).toMatchObject({ verdict: 'changed', because: 'cancelled' })
  expect(after('TENTATIVE', 'DECLINED')).toMatchObject({ verdict: 'changed', because: 'cancelled' })
  for (const said of ['ACCEPTED', 'DECLINED', 'TENTATIVE'])
    expect(after(said, said)).toMatchObject({ verdict: 'ignored', because: 'alreadySo' })
})

test('an answer that was on its way when an earlier one was taken in is not an older one', () => {
  const made: Person = anna(
    { status: 'cancelled', session, since: now },
    { version: 2, lastReply: { sequence: 1, stamp: later(registeredAt, minute), made: 2 } },
  )
  expect(conclude(known({ reading: reply('ACCEPTED', later(registeredAt, 2 * minute)), person: made }))).toMatchObject({
    verdict: 'proposed',
    because: 'noSeat',
    showsPage: 'accept',
  })
})

test('an answer without DTSTAMP changes nothing by itself, and none that comes again is a new one', () => {
  const undated = { read: 'reply' as const, reply: replyOf('DECLINED', null) }
  expect(conclude(known({ reading: undated }))).toEqual({ verdict: 'proposed', because: 'undated', offers: 'decline' })
  const ahead = reply('DECLINED', later(now, 60 * minute))
  const { remembers } = conclude(known({ reading: ahead }))
  const person = anna(undefined, { lastReply: remembers! })
  expect(conclude(known({ reading: ahead, person, now: later(now, 5 * minute) }))).toMatchObject({ because: 'alreadySo' })
})

test('a no to the place from before a merge is put before staff, also after they have said yes to the other', () => {
  const merge = {
    ...known({ reading: { read: 'auto' } }).letter.sessions[0],
    id: 'horsens' as SessionId,
    plan: 1,
    at: registeredAt,
    into: session,
  }
  const letter = { ...known({ reading: { read: 'auto' } }).letter, plan: 1, gone: [merge] }
  const kept = anna({ status: 'registered', session, since: registeredAt, plan: 1, mergedFrom: merge.id }, { version: 2 })
  const before = known({ reading: reply('DECLINED', later(now, -minute), 0), letter, person: kept })
  expect(conclude(before)).toMatchObject({ verdict: 'proposed', because: 'staleDecline', offers: 'decline' })
  expect(conclude({ ...before, reading: reply('DECLINED', later(now, -minute), 1) })).toMatchObject({ verdict: 'changed', does: 'cancel' })
  // And their calendar does not ask again.
  expect(partstatOf(kept, letter)).toBe('ACCEPTED')
})
