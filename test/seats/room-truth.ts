import { numberOfHolder } from '../../functions/audience/holder.ts'
import type { Person, Seat } from '../../functions/audience/person.ts'
import { loadCampaign, loadLetter } from '../../functions/campaign/store.ts'
import type { Platform } from '../../functions/platform/platform.ts'
import { type Block, loadBlocks, type MunicipalitySet, municipalitySet } from '../../functions/seats/store.ts'
import type { Waiting } from '../../functions/seats/waiting-list.ts'
import type { CampaignId, PersonNumber, SessionId } from '../../functions/values/ids.ts'
import { loadAsWritten } from '../as-written.ts'

/**
 * Where the rows of a campaign's seats and those of its people do not agree: every list is empty
 * and every number 0 when all is well.
 */
export interface RoomTruth {
  /** People with a seat, registered or offered, beyond what the sessions have. */
  oversold: number
  /** Seats taken by nobody's registration or offer. */
  leaked: string[]
  /** Registrations and offers without the seat they speak of. */
  seatless: string[]
  /** Whoever sits or stands in two places. */
  doubled: PersonNumber[]
  /** Seats beyond what one municipality may have, or counted in no municipality. */
  overShare: string[]
  /** Tickets of nobody who waits, and people who wait without one. */
  lostInLine: PersonNumber[]
  /** Seats that are free beside somebody waiting who could have them. */
  idle: number
}

export const allIsWell: RoomTruth = { oversold: 0, leaked: [], seatless: [], doubled: [], overShare: [], lostInLine: [], idle: 0 }

type Placed = Seat & { session: SessionId }

const nameOf = ({ session, block, as }: Placed) => `${session}#${block}#${as}`

/** Somebody's seat, registered or offered. */
function placeOf({ answer }: Person): Placed | undefined {
  if (answer.status === 'registered') return answer.seat && { session: answer.session, ...answer.seat }
  return answer.status === 'waitlisted' && answer.offer ? { session: answer.session, ...answer.offer.seat } : undefined
}

export async function truthOf(house: Pick<Platform, 'table'>, id: CampaignId): Promise<RoomTruth> {
  const [campaign, letter] = await Promise.all([loadCampaign(house, id), loadLetter(house, id, { consistent: true })])
  if (!campaign || !letter) throw new Error(`${id} is not launched`)
  const people = await loadAsWritten(house, id, 1, campaign.highest)
  const blocks = await loadBlocks(house, letter, { consistent: true })
  const limited = letter.sessions.filter(({ capacity }) => capacity !== null)
  const placed = people.flatMap(person => placeOf(person) ?? [])
  const spokenOf = new Set(placed.map(nameOf))
  const taken = blocks.flatMap(({ session, block, holders = new Set() }) => [...holders].map(as => ({ session, block, as })))
  const takenNames = new Set(taken.map(nameOf))
  const lines = await Promise.all(
    limited.map(async ({ id: session }) => ({
      session,
      waiting: await house.table.query<Waiting>({ pk: `C#${id}#W#${session}`, consistent: true }),
    })),
  )
  const tickets = lines.flatMap(({ waiting }) => waiting)
  const inLine = people.filter(({ answer }) => answer.status === 'waitlisted' && !answer.offer)

  return {
    oversold: limited.reduce((sum, { id }) => sum + Math.max(0, claimsOn(id, people) - seatsIn(id, blocks)), 0),
    leaked: taken.map(nameOf).filter(name => !spokenOf.has(name)),
    seatless: [
      ...[...spokenOf].filter(name => !takenNames.has(name)),
      ...people.filter(({ answer }) => answer.status === 'registered' && !answer.seat && limited.some(({ id }) => id === answer.session)),
    ].map(String),
    doubled: [
      ...repeated(placed.map(nameOf)).map(name => numberOfHolder(Number(name.split('#').at(-1)))),
      ...repeated(taken.map(({ session, as }) => `${session}#${as}`)).map(name => numberOfHolder(Number(name.split('#').at(-1)))),
      ...repeated(tickets.map(({ number }) => number)),
    ],
    overShare: blocks.flatMap(block => shareProblems(block, placed)),
    lostInLine: [
      ...tickets.filter(({ ticket, number }) => !inLine.some(of => of.number === number && ticketOf(of) === ticket)),
      ...inLine.filter(of => !tickets.some(({ ticket, number }) => of.number === number && ticketOf(of) === ticket)),
    ].map(({ number }) => number),
    idle: lines.reduce((sum, { session, waiting }) => {
      const here = blocks.filter(block => block.session === session)
      const free = here.reduce((left, { cap, holders }) => left + cap - (holders?.size ?? 0), 0)
      return (
        sum +
        (waiting.some(({ number }) =>
          mayHave(
            here,
            people.find(person => person.number === number),
          ),
        )
          ? free
          : 0)
      )
    }, 0),
  }
}

const ticketOf = ({ answer }: Person) => (answer.status === 'waitlisted' ? answer.ticket : undefined)

const claimsOn = (session: SessionId, people: Person[]): number =>
  people.filter(
    ({ answer }) => (answer.status === 'registered' || (answer.status === 'waitlisted' && answer.offer)) && answer.session === session,
  ).length

const seatsIn = (session: SessionId, blocks: Block[]): number =>
  blocks.filter(block => block.session === session).reduce((sum, { cap }) => sum + cap, 0)

function repeated<Value>(values: Value[]): Value[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}

function shareProblems(block: Block, placed: Placed[]): string[] {
  if (block.perMunicipality === undefined) return []
  const sets = Object.entries(block).filter(([name]) => /^m(\d{4}|none)$/.test(name)) as [MunicipalitySet, Set<number>][]
  const counted = sets.flatMap(([, members]) => [...members])
  return [
    ...sets.filter(([, members]) => members.size > (block.perMunicipality ?? 0)).map(([name]) => `${name} has too many`),
    ...counted.filter(as => !block.holders?.has(as)).map(as => `${as} counts and does not sit`),
    ...[...(block.holders ?? [])].filter(as => !counted.includes(as)).map(as => `${as} sits and does not count`),
    ...repeated(counted).map(as => `${as} counts twice`),
    ...placed
      .filter(
        ({ session, as, countsIn }) => session === block.session && !sets.some(([name, members]) => name === countsIn && members.has(as)),
      )
      .map(({ as }) => `${as} counts elsewhere than their answer says`),
  ]
}

const mayHave = (blocks: Block[], person: Person | undefined): boolean =>
  blocks.some(
    block =>
      block.perMunicipality === undefined || (block[municipalitySet(person?.municipality ?? null)]?.size ?? 0) < block.perMunicipality,
  )
