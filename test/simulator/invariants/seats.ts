import { asRow, type Person } from '../../../functions/audience/person.ts'
import { asOfLetter } from '../../../functions/audience/reconfirm.ts'
import type { FrozenLetter } from '../../../functions/letter/frozen-letter.ts'
import type { Item } from '../../../functions/platform/table.ts'
import { clock, type Invariant } from './invariant.ts'

/** The seat their row says: where their session became part of another, as the letter has it. */
const seatOf = ({ answer }: Person) =>
  answer.status === 'registered'
    ? answer.seat && { session: answer.session, as: answer.seat.as }
    : answer.status === 'waitlisted' && answer.offer
      ? { session: answer.session, as: answer.offer.seat.as }
      : undefined

/**
 * I2: at every instant whoever is registered sits somewhere, nobody on another's seat, and no more
 * than there are; when settled nobody else sits.
 */
export const seats: Invariant = ({ quietFrom }, { together, people, blocks, letter }) => {
  const wrong: string[] = []
  const holders = new Map<string, Item>()
  const seated = new Map<number, Person>()
  let inForce: FrozenLetter | undefined
  const now = (person: Person) => (inForce ? asOfLetter(asRow(person), inForce) : person)
  const isHeld = (session: string, as: number) =>
    [...holders.values()].some(block => block.session === session && (block.holders as Set<number> | undefined)?.has(as))
  for (const commit of together) {
    for (const { pk, sk, after } of commit) {
      if (/#S$/.test(pk) && after) holders.set(sk, after)
      if (sk === 'letter' && after) inForce = after.letter as FrozenLetter
      if (!/#P#\d+$/.test(pk)) continue
      if (after) seated.set(Number(sk), after as unknown as Person)
      else seated.delete(Number(sk))
    }
    if (!commit.some(({ pk }) => /#S$|#P#\d+$/.test(pk))) continue
    const at = clock(commit[0]!.at)
    // A merge fills a session no further than its letter says, in all and for each municipality.
    for (const { id, capacity, perMunicipality } of inForce?.sessions ?? []) {
      const theirs = [...holders.values()].filter(({ session }) => session === id)
      const sitting = theirs.reduce((sum, { holders: set }) => sum + ((set as Set<number> | undefined)?.size ?? 0), 0)
      if (capacity !== null && sitting > capacity) wrong.push(`I2 at ${at} ${sitting} sat in ${id}, which has ${capacity} seats`)
      const shares = theirs.flatMap(row => Object.entries(row).filter(([name]) => /^m(\d+|none)$/.test(name)))
      for (const [name, set] of perMunicipality === null ? [] : shares)
        if ((set as Set<number>).size > perMunicipality!) wrong.push(`I2 at ${at} ${name} had more than ${perMunicipality} seats of ${id}`)
    }
    for (const { session, cap, holders: set } of holders.values())
      if (((set as Set<number> | undefined)?.size ?? 0) > Number(cap))
        wrong.push(`I2 at ${at} session ${session} had more people than seats`)
    const taken = [...seated.values()].flatMap(person => (person.answer ? (seatOf(now(person)) ?? []) : []))
    for (const { session, as } of taken)
      if (!isHeld(session, as)) wrong.push(`I2 at ${at} seat ${as} of ${session} was registered and nobody sat there`)
    if (new Set(taken.map(({ session, as }) => `${session} ${as}`)).size < taken.length)
      wrong.push(`I2 at ${at} two people had the same seat`)
  }
  const known = new Set(people.map(now).flatMap(person => (seatOf(person) ? [`${seatOf(person)!.session} ${seatOf(person)!.as}`] : [])))
  for (const { session, holders: set } of blocks.filter(({ session }) => letter?.sessions.some(({ id }) => id === session)))
    for (const as of (set as Set<number> | undefined) ?? [])
      if (!known.has(`${session} ${as}`))
        wrong.push(`I2 two days after ${clock(quietFrom)} seat ${as} of ${session} was still taken by nobody`)
  return [...new Set(wrong)].slice(0, 5)
}
