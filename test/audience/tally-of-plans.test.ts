import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countAnswers } from '../../functions/audience/counted-as.ts'
import { type Answer, asRow, type Person } from '../../functions/audience/person.ts'
import { asCounted, asOfLetter, type Plans } from '../../functions/audience/reconfirm.ts'
import { answersIn, hasPlaces, oneLess, oneMore, tallyFrom, tallyOf } from '../../functions/audience/tally.ts'
import type { FrozenLetter } from '../../functions/letter/frozen-letter.ts'
import type { Change, Item } from '../../functions/platform/table.ts'
import type { CampaignId, PersonNumber, SessionId } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'
import { person } from '../person.ts'

// Plans change and people answer, in any order: what the tally says is what reading everybody says,
// after each act. Nobody's row and no count is written when a plan changes.

const id = 'aften' as CampaignId
const since = instant('2026-04-01T10:00:00Z')
type Letter = Pick<FrozenLetter, 'sessions' | 'gone' | 'off' | 'plan'>
const sessions = ['nord', 'syd', 'vest', 'oest'] as SessionId[]
const recipients = 60

/** A campaign as its rows hold it, with every letter there has been. */
function begin() {
  const letters: Letter[] = [{ sessions: sessions.map(session => ({ id: session, capacity: null })) as never }]
  return {
    letters,
    people: new Map<number, Person>(),
    shares: new Map<string, Item>(),
    forgotten: new Set<number>(),
    listed: recipients,
    next: recipients,
  }
}
type World = ReturnType<typeof begin>

const inForce = ({ letters }: World): Letter => letters.at(-1)!

function write({ shares }: World, changes: Change[]) {
  for (const change of changes) {
    if (!('update' in change)) throw new Error('a tally is only ever added to')
    const { sk } = change.update
    const row: Item = { ...(shares.get(sk) ?? change.update), ...change.set }
    for (const [what, by] of Object.entries(change.add ?? {})) row[what] = Number(row[what] ?? 0) + Number(by)
    shares.set(sk, row)
  }
}

const isNobody = ({ next, forgotten }: World, number: number): boolean => number > next || forgotten.has(number)

const personAt = ({ people }: World, number: number): Person => people.get(number) ?? person({ number: number as PersonNumber })

type Act =
  | { act: 'move' | 'venue' | 'callOff'; session: number }
  | { act: 'merge'; session: number; into: number }
  | { act: 'callOffWhole' }
  | { act: 'answer'; who: number; to: (typeof wishes)[number]; session: number; stale: number }
  | { act: 'handOver'; who: number; to: number }
  | { act: 'comesLate' }
  | { act: 'forget'; who: number }

const wishes = ['registered', 'waitlisted', 'pendingApproval', 'declined', 'cancelled', 'lapsed', 'keeps', 'stays', 'seatMended'] as const

function changeOf(letter: Letter, act: Act): Letter | null {
  if (!('session' in act) || act.act === 'answer') return null
  const plan = (letter.plan ?? 0) + 1
  const session = letter.sessions[act.session % letter.sessions.length]!
  const others = letter.sessions.filter(one => one !== session)
  if (act.act === 'move' || act.act === 'venue') {
    const change = { what: act.act === 'move' ? ('moved' as const) : ('venueChanged' as const), plan, at: since, was: session }
    const changed = { ...session, changes: [...(session.changes ?? []), change] }
    return { ...letter, plan, sessions: letter.sessions.map(one => (one === session ? changed : one)) as never }
  }
  if (others.length === 0) return null
  const into = act.act === 'merge' ? { into: others[act.into % others.length]!.id } : {}
  return { ...letter, plan, sessions: others as never, gone: [...(letter.gone ?? []), { ...session, plan, at: since, ...into }] }
}

/** What an answer becomes, of what its owner was shown. */
function answered(read: Answer, { to, session: nth }: Extract<Act, { act: 'answer' }>, letter: Letter): Answer {
  const session = letter.sessions[nth % letter.sessions.length]!.id
  const fresh = { session, since, ...(letter.plan && { plan: letter.plan }) }
  switch (to) {
    case 'registered':
      return { status: to, ...fresh }
    case 'waitlisted':
      return { status: to, ...fresh, ticket: 7 }
    case 'pendingApproval':
      return { status: to, ...fresh, because: 'role' }
    case 'declined':
      return { status: to, since }
    case 'cancelled':
      return { status: to, session, since, reason: 'Syg' }
    case 'lapsed':
      return { status: 'cancelled', session, since, because: 'offerExpired' }
    case 'keeps':
      return read.status === 'registered' || read.status === 'waitlisted' ? { ...read, plan: letter.plan ?? 0 } : read
    default:
      return read
  }
}

function answers(world: World, act: Extract<Act, { act: 'answer' }>) {
  // A warm process may have kept the letter before, and decide by it.
  const letter = world.letters.at(-1 - act.stale) ?? inForce(world)
  const stored = personAt(world, act.who)
  const seen = asOfLetter(asRow(stored), letter)
  const after = answered(seen.answer, act, letter)
  // The sweep puts a seat right in the row as it was seen; nobody has answered, so nothing counts.
  if (act.to !== 'seatMended') write(world, tallyOf(id, { number: stored.number, before: seen.answer, after }))
  world.people.set(act.who, { ...stored, answer: after })
}

function handsOver(world: World, { who, to }: Extract<Act, { act: 'handOver' }>) {
  const letter = inForce(world)
  const [giver, taker] = [asOfLetter(asRow(personAt(world, who)), letter), personAt(world, to)]
  if (giver.answer.status !== 'registered' || who === to) return
  const { session } = giver.answer
  const theirs: Answer = { status: 'registered', session, since, by: giver.number, ...(letter.plan && { plan: letter.plan }) }
  const given: Answer = { status: 'transferred', session, since, to: taker.number }
  const [gives, takes] = [
    { number: giver.number, before: giver.answer, after: given },
    { number: taker.number, before: taker.answer, after: theirs },
  ]
  write(world, tallyOf(id, gives, takes))
  world.people.set(who, { ...personAt(world, who), answer: given }).set(to, { ...taker, answer: theirs })
}

function happens(world: World, act: Act) {
  const letter = inForce(world)
  switch (act.act) {
    case 'answer':
      return letter.off || isNobody(world, act.who) ? undefined : answers(world, act)
    case 'handOver':
      return letter.off || isNobody(world, act.who) || isNobody(world, act.to) ? undefined : handsOver(world, act)
    case 'comesLate': {
      const number = ++world.next as PersonNumber
      write(world, [oneMore(id, number)])
      return world.people.set(number, person({ number, registeredBy: 1 as PersonNumber }))
    }
    case 'forget': {
      if (isNobody(world, act.who)) return
      const gone = personAt(world, act.who)
      world.forgotten.add(act.who)
      write(world, [oneLess(id, asRow(gone))])
      if (gone.registeredBy === null) world.listed--
      return world.people.delete(act.who)
    }
    case 'callOffWhole':
      return world.letters.push({ ...letter, plan: (letter.plan ?? 0) + 1, off: since })
    default: {
      const becomes = letter.off ? null : changeOf(letter, act)
      return becomes && world.letters.push(becomes)
    }
  }
}

function readAll({ people, listed }: World, letter: Plans) {
  const counts = countAnswers(
    [...people.values()].map(one => asCounted(asRow(one), letter).answer),
    letter,
  )
  const onTheList = [...people.values()].filter(({ registeredBy }) => registeredBy === null).length
  return { ...counts, noAnswer: counts.noAnswer + listed - onTheList }
}

/** Few people, so that the same ones answer again after each change; two of them come late. */
const who = fc.constantFrom(1, 2, 3, 51, recipients + 1, recipients + 2)
const session = fc.nat(3)
const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ act: fc.constant('answer' as const), who, to: fc.constantFrom(...wishes), session, stale: fc.nat(2) }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('move' as const, 'venue' as const, 'callOff' as const), session }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('merge' as const), session, into: session }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('handOver' as const), who, to: who }) },
  { weight: 1, arbitrary: fc.constant({ act: 'comesLate' as const }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('forget' as const), who }) },
)
const plays = fc.tuple(
  fc.array(acts, { maxLength: 30, size: 'max' }),
  fc.boolean(),
  fc.array(fc.record({ act: fc.constant('forget' as const), who }), { maxLength: 3 }),
)

test('whatever changes and whoever answers meanwhile, the tally and the letter in force say what reading everybody says', () => {
  fc.assert(
    fc.property(plays, ([before, isOff, after]) => {
      const world = begin()
      for (const act of [...before, ...(isOff ? [{ act: 'callOffWhole' } as const, ...after] : [])]) {
        happens(world, act)
        const tally = [...world.shares.values()].map(tallyFrom)
        const letter = inForce(world)
        expect(hasPlaces(tally)).toBe(true)
        expect(answersIn(tally, world.listed, letter)).toEqual(readAll(world, letter))
        if (!letter.plan) expect(answersIn(tally, world.listed)).toEqual(readAll(world, letter))
      }
    }),
    { seed: 20261201, numRuns: 400 },
  )
})
