import { holderName } from '../audience/holder.ts'
import { findMunicipality } from '../audience/municipalities.ts'
import { asOfLetter } from '../audience/reconfirm.ts'
import { loadPersons } from '../audience/store.ts'
import { type FrozenLetter, type FrozenSession, type GoneSession, type Release, sessionOf } from '../letter/frozen-letter.ts'
import type { Letter } from '../letter/letter.ts'
import type { Change } from '../platform/table.ts'
import { daysBefore, instantOf, isDate, localDate } from '../schedule/local-time.ts'
import { printedDate } from '../schedule/printed-dates.ts'
import { blocksIn, type Joining, mergeSeats } from '../seats/merge.ts'
import { blocksOf, municipalitySet, setHolding } from '../seats/store.ts'
import type { SessionId } from '../values/ids.ts'
import { type Instant, latest } from '../values/instant.ts'
import type { Problem } from '../values/problem.ts'
import { type Refused, refusal } from './act.ts'
import { type ChangedOutcome, calledOffAlready, carryOutChange, changed, changesShown, nothingOf, withChange } from './carry-out-change.ts'
import { type Drafted, nextPlan } from './drafted-change.ts'
import { editOf, type InForce } from './edit.ts'
import { changeable, printedWhere } from './in-force.ts'
import type { LaunchHouse } from './launch-letter.ts'

export interface VenueOrder {
  letter: Letter
  /** Why, in words the participants and the bookkeepers read. */
  because: string | null
  /** The last day on which those concerned may withdraw free of charge. */
  releaseUntil: string | null
  /** The session that takes over the one that was taken out of the letter. */
  into: string | null
  confirmed: number | null
  by: string
}

/**
 * Another place for a session, or a session that becomes part of another (merge). Exactly those who
 * have a seat there are asked whether they still come; nobody else hears of it.
 */
export async function venue(house: LaunchHouse, order: VenueOrder): Promise<ChangedOutcome> {
  const { letter } = order
  const found = await changeable(house, letter.id)
  if ('refused' in found) return found.refused
  if ('alreadyOff' in found) return calledOffAlready(letter.id)
  const { inForce } = found
  return order.into === null ? newPlace(house, inForce, order) : merge(house, inForce, order, order.into as SessionId)
}

async function newPlace(house: LaunchHouse, inForce: InForce, order: VenueOrder): Promise<ChangedOutcome> {
  const { letter, confirmed, by } = order
  const edit = await editOf(house, inForce, letter, ['venue'])
  const sessions = changed(edit, 'venue')
  if (sessions.length === 0) return nothingOf(edit, letter.id, 'Intet mødested er ændret i brevet')
  const now = house.clock.now()
  const problems = [...edit.problems, ...withoutAddress(edit.letter, sessions, letter)]
  if (problems.length > 0) return { outcome: 'refused', problems }
  const release = releaseOf(order, inForce.letter, { sessions: sessions.map(id => sessionOf(edit.letter, id)), now })
  if (release && 'outcome' in release) return release
  const plan = nextPlan(inForce.campaign)
  const becomes = withChange(inForce.letter, edit.letter, { what: 'venueChanged', plan, at: now, sessions, ...(release && { release }) })
  const drafted: Drafted = {
    letter: becomes,
    source: letter.source,
    plan: edit.plan,
    seats: edit.seats.changes,
    mailing: {
      name: 'venue-changed',
      change: { plan, sessions, unanswered: false, declined: false },
      usefulUntil: latest(...sessions.map(id => sessionOf(becomes, id)?.starts ?? now)),
    },
    changes: changesShown(inForce.letter, edit),
  }
  return carryOutChange(house, inForce, drafted, { confirmed, by, what: 'venueChanged', warnings: edit.warnings })
}

async function merge(house: LaunchHouse, inForce: InForce, order: VenueOrder, into: SessionId): Promise<ChangedOutcome> {
  const { letter, confirmed, by } = order
  const edit = await editOf(house, inForce, letter, ['sessionGone'])
  const gone = changed(edit, 'sessionGone')
  if (gone.length === 0)
    return inForce.letter.gone?.some(session => session.into === into) && edit.changes.length === 0
      ? { outcome: 'alreadySo', mails: 0, alreadySo: true }
      : refusal(
          'letter.md',
          'NOTHING-MERGED',
          `Alle mødegange står stadig i brevet. Slet den, der skal lægges sammen med ${into}, og kør kommandoen igen.`,
        )
  const taking = sessionOf(edit.letter, into)
  if (!taking)
    return refusal(
      '--into',
      'NO-SESSION',
      `Brevet har ingen mødegang »${into}«. Den har: ${edit.letter.sessions.map(({ id }) => id).join(', ')}.`,
    )
  if (edit.problems.length > 0) return { outcome: 'refused', problems: edit.problems }
  const now = house.clock.now()
  const release = releaseOf(order, inForce.letter, { sessions: [taking], now })
  if (release && 'outcome' in release) return release
  // Both would write the row of its seats.
  if (changed(edit, 'capacity', 'perMunicipality').includes(into))
    return refusal(
      'letter.md',
      'SEATS-FIRST',
      `Pladserne i ${into} er også ændret i brevet. Sæt dem i kraft for sig først (indbyd apply), og læg så sammen.`,
    )
  const seated = await seatsOfMerge(house, inForce, gone, edit.letter, into)
  if ('outcome' in seated) return seated
  const plan = nextPlan(inForce.campaign)
  const closed = gone.flatMap((id): GoneSession[] => {
    const session = sessionOf(inForce.letter, id)
    return session ? [{ ...session, plan, at: now, into, ...(release && { release }) }] : []
  })
  const becomes: FrozenLetter = { ...edit.letter, plan, gone: [...(inForce.letter.gone ?? []), ...closed] }
  const drafted: Drafted = {
    letter: becomes,
    source: letter.source,
    plan: edit.plan,
    seats: [...edit.seats.changes, ...seated.changes],
    mailing: { name: 'venue-changed', change: { plan, sessions: gone, unanswered: false, declined: false }, usefulUntil: taking.starts },
    changes: gone.map(session => ({
      what: 'merged',
      session,
      from: printedWhere(inForce.letter, session),
      to: printedWhere(becomes, into),
    })),
  }
  return carryOutChange(house, inForce, drafted, { confirmed, by, what: 'merged', warnings: edit.warnings })
}

/** Everybody who sits in what is taken out gets a seat in what takes it over, or nobody does. */
async function seatsOfMerge(
  house: LaunchHouse,
  { campaign, letter }: InForce,
  gone: SessionId[],
  becomes: FrozenLetter,
  into: SessionId,
): Promise<{ changes: Change[] } | Refused> {
  const taking = sessionOf(becomes, into)
  if (!taking) throw new Error(`letter ${letter.campaign} has no session ${into}`)
  const [blocks, persons] = await Promise.all([
    blocksOf(house, campaign.id, { consistent: true }),
    loadPersons(house, campaign.id, 1, campaign.highest),
  ])
  const from = gone.flatMap(id => blocksIn(blocks, id))
  const coming = persons
    .map(person => asOfLetter(person, letter))
    .filter(({ answer }) => answer.status === 'registered' && gone.includes(answer.session))
  const joining = new Map<number, Joining>()
  for (const block of from)
    for (const holder of block.holders ?? []) joining.set(holder, { holder, countsIn: setHolding(block, holder) ?? 'mnone' })
  for (const person of coming) {
    const seat = person.answer.status === 'registered' ? person.answer.seat : undefined
    const holder = seat?.as ?? holderName(person)
    joining.set(holder, { holder, countsIn: seat?.countsIn ?? municipalitySet(person.municipality) })
  }
  const merged = mergeSeats(campaign.id, taking, { from, into: blocksIn(blocks, into) }, [...joining.values()])
  if ('changes' in merged) return merged
  if ('municipality' in merged) {
    const code = merged.municipality.slice(1)
    const name = findMunicipality(code)?.name ?? 'kommuner uden for listen'
    return refusal(
      '--into',
      'MUNICIPALITY-FULL',
      `Der mangler ${merged.short} pladser til ${name} i ${into}. Hæv per-municipality først: indbyd apply`,
      { short: merged.short, municipality: name, session: into },
    )
  }
  return refusal(
    '--into',
    'SESSION-FULL',
    `Der mangler ${merged.short} ${merged.short === 1 ? 'plads' : 'pladser'} i ${into}. Hæv capacity først (indbyd apply), eller vælg en anden mødegang.`,
    { short: merged.short, session: into },
  )
}

/** What the right is about: the sessions that change, as they become. */
interface Concerned {
  sessions: (FrozenSession | undefined)[]
  now: Instant
}

/** The right to withdraw, with the date staff must give where the letter promises it. */
function releaseOf(
  { because, releaseUntil }: VenueOrder,
  { price, language }: FrozenLetter,
  concerned: Concerned,
): Release | Refused | null {
  if (releaseUntil === null && because === null) {
    if (!price?.releaseOnVenueChange) return null
    return refusal(
      '--release-until',
      'RELEASE-DATE',
      'Brevet lover, at man kan melde fra uden omkostninger, når mødestedet ændres. Skriv hvorfor og til hvornår: --because TEKST --release-until ÅÅÅÅ-MM-DD',
    )
  }
  if (!because?.trim() || releaseUntil === null)
    return refusal(
      '--because',
      'RELEASE-HALF',
      '--because og --release-until hører sammen: hvorfor, og til og med hvilken dag man kan melde fra uden beregning.',
    )
  if (because.includes('{{')) return refusal('--because', 'BRACES', 'Grunden kan ikke have {{ i sig. Skriv den i almindelige ord.')
  if (!isDate(releaseUntil)) return refusal('--release-until', 'RELEASE-DATE', 'Skriv dagen som ÅÅÅÅ-MM-DD, fx 2022-08-10.')
  const until = instantOf(daysBefore(releaseUntil, -1), '00:00')
  return untimely(releaseUntil, until, concerned) ?? { until, date: printedDate(releaseUntil, language), because: because.trim() }
}

/** A right that is over, or that outlasts the meeting it is about, is none. */
function untimely(lastDay: string, until: Instant, { sessions, now }: Concerned): Refused | null {
  if (until <= now) return refusal('--release-until', 'RELEASE-PAST', 'Dagen er allerede gået. Vælg en, der kommer.')
  const outlasts = sessions.some(session => session && localDate(session.starts) < lastDay)
  return outlasts ? refusal('--release-until', 'RELEASE-LATE', 'Dagen ligger efter mødet. Vælg en, der ligger før.') : null
}

const withoutAddress = ({ sessions }: FrozenLetter, changedOnes: SessionId[], { lines }: Letter): Problem[] =>
  sessions.flatMap(({ id, venue: place }, index): Problem[] =>
    changedOnes.includes(id) && place.address === null
      ? [
          {
            at: `letter.md:${lines[`sessions.${index}.venue`] ?? lines[`sessions.${index}`] ?? lines.sessions ?? 1}`,
            code: 'VENUE-ADDRESS',
            level: 'blocker',
            says: `${place.name} står uden adresse. Skriv den, så folk kan finde det nye sted: venue: { name: …, address: "…" }`,
          },
        ]
      : [],
  )
