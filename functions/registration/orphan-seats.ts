import { numberOfHolder } from '../audience/holder.ts'
import type { Person, Seat } from '../audience/person.ts'
import { asOfLetter } from '../audience/reconfirm.ts'
import { asRead, loadPerson, personKey } from '../audience/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Platform } from '../platform/platform.ts'
import { type Block, blockKey, loadBlocks, setHolding } from '../seats/store.ts'
import { releaseSeat, writeDown } from '../seats/take.ts'
import type { CampaignId, SessionId } from '../values/ids.ts'
import { type Instant, later, minute } from '../values/instant.ts'

/**
 * How long a seat may be taken without a registration: whoever took it may be about to write
 * theirs.
 */
const patience = 10 * minute

/**
 * Finds seats that were taken and never registered, because the Lambda in between died. The first
 * sight is only noted on the block; at a second sight ten minutes later the seat is given back, in
 * the transaction that raises its person's version. Returns the sessions with a freed seat.
 */
export async function freeOrphanSeats(
  house: Pick<Platform, 'table' | 'clock'>,
  letter: FrozenLetter,
  holders: Map<number, Person>,
): Promise<SessionId[]> {
  const now = house.clock.now()
  const freed: SessionId[] = []
  for (const block of await loadBlocks(house, letter, { consistent: true })) {
    await mendCounts(house, letter.campaign, block, holders)
    if (block.block === 0) await seatTheMerged(house, letter.campaign, block, holders)
    const orphans = [...(block.holders ?? [])].filter(number => !isHeld(block, number, holders))
    const seen = block.orphans ?? {}
    const ripe = orphans.filter(number => seen[number] !== undefined && later(seen[number], patience) <= now)
    for (const number of ripe) if (await giveBack(house, letter, block, number, seen[number] ?? now)) freed.push(block.session)
    const noted = Object.fromEntries(orphans.filter(number => !ripe.includes(number)).map(number => [number, seen[number] ?? now]))
    if (JSON.stringify(noted) !== JSON.stringify(seen))
      await house.table.write({ update: blockKey(letter.campaign, block.session, block.block), set: { orphans: noted } })
  }
  return freed
}

/** By the name of the seat, which after a hand-over is not the number of whoever sits there. */
function isHeld(block: Block, holder: number, holders: Map<number, Person>): boolean {
  const person = holders.get(holder)
  return person !== undefined && sitsThere(person, block, holder)
}

/**
 * In this very block: a click that died may have left a seat in another session, or in another
 * block of the same one.
 */
function sitsThere(person: Person, { session, block }: Block, holder: number): boolean {
  const seat = seatOf(person)
  return seat?.as === holder && seat.block === block && 'session' in person.answer && person.answer.session === session
}

/** Everyone with a seat or an offered one, by the number their seat was taken in. */
export const holdersOf = (people: Person[]): Map<number, Person> =>
  new Map(
    people.flatMap(person => {
      const seat = seatOf(person)
      return seat ? [[seat.as, person] as const] : []
    }),
  )

function seatOf({ answer }: Person): Seat | undefined {
  if (answer.status === 'registered') return answer.seat
  return answer.status === 'waitlisted' ? answer.offer?.seat : undefined
}

async function giveBack(
  house: Pick<Platform, 'table'>,
  letter: FrozenLetter,
  block: Block,
  holder: number,
  seen: Instant,
): Promise<boolean> {
  const number = numberOfHolder(holder)
  const { campaign } = letter
  const free = releaseSeat(campaign, block.session, { block: block.block, as: holder, ...countsIn(block, holder) })
  const read = await loadPerson(house, campaign, number)
  // Forgotten between taking the seat and saying so. A seat is taken for whoever has a row, and no
  // number is given twice: nobody can come to have this one.
  if (!read) return (await house.table.commit([free])).done
  const person = asOfLetter(read, letter)
  if (sitsThere(person, block, holder)) return false
  // Whoever has answered since may have made it theirs and handed it on while the people were read:
  // a new first sight.
  if ('since' in person.answer && person.answer.since > seen) return false
  const written = await house.table.commit([
    // Raising the version makes whoever is registering right now decide again, without this seat.
    {
      update: personKey(campaign, number),
      set: { version: person.version + 1 },
      if: asRead(person),
    },
    free,
  ])
  return written.done
}

/**
 * Whoever registered without a limit in the very moment their session became part of one with a
 * limit was not among those the merge seated; all of them sit in its first block. Raising the
 * version makes sure they still do.
 */
async function seatTheMerged(house: Pick<Platform, 'table'>, campaign: CampaignId, block: Block, holders: Map<number, Person>) {
  for (const [holder, person] of holders) {
    const seat = seatOf(person)
    if (!seat || !('mergedFrom' in person.answer) || !sitsThere(person, block, holder) || block.holders?.has(holder)) continue
    await house.table.commit([
      { update: personKey(campaign, person.number), set: { version: person.version + 1 }, if: asRead(person) },
      writeDown(campaign, block.session, seat),
    ])
  }
}

const countsIn = (block: Block, holder: number): Pick<Seat, 'countsIn'> => {
  const set = setHolding(block, holder)
  return set ? { countsIn: set } : {}
}

/**
 * An answer that says its seat counts in another municipality than the block does, left by two tabs
 * or a click that died. The row is the judge: it is what the next municipality's share is counted
 * by, and what giving the seat back must take it out of.
 */
async function mendCounts(house: Pick<Platform, 'table'>, campaign: CampaignId, block: Block, holders: Map<number, Person>): Promise<void> {
  for (const holder of block.perMunicipality === undefined ? [] : (block.holders ?? [])) {
    const person = holders.get(holder)
    const seat = person && sitsThere(person, block, holder) ? seatOf(person) : undefined
    const truly = setHolding(block, holder)
    if (!person || !seat || !truly || seat.countsIn === truly) continue
    await house.table.write({
      update: personKey(campaign, person.number),
      set: { answer: withSeat(person.answer, { ...seat, countsIn: truly }), version: person.version + 1 },
      if: asRead(person),
    })
  }
}

function withSeat(answer: Person['answer'], seat: Seat): Person['answer'] {
  if (answer.status === 'registered') return { ...answer, seat }
  return answer.status === 'waitlisted' && answer.offer ? { ...answer, offer: { ...answer.offer, seat } } : answer
}
