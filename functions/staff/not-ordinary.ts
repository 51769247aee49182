import { type FrozenLetter, type FrozenSession, sessionOf } from '../letter/frozen-letter.ts'
import type { LetterChange } from '../writing/changes/comparison.ts'

/** What an edit is measured against: the two letters, and the people it concerns. */
export interface Circumstances {
  was: FrozenLetter
  becomes: FrozenLetter
  /** People with a seat, in a line or awaiting approval. */
  answered: number
  waiting: number
  /** Seats taken, by session; only limited sessions are in it. */
  taken: Record<string, number>
}

/**
 * Why an edit cannot be made by editing the letter, and what to do instead. Null for an ordinary
 * change.
 */
export function whyNotOrdinary({ what, session }: LetterChange, circumstances: Circumstances): { code: string; says: string } | null {
  const { was, becomes, answered, waiting } = circumstances
  const [before, after] = session ? [sessionOf(was, session), sessionOf(becomes, session)] : []
  const id = becomes.campaign
  switch (what) {
    case 'date':
      return {
        code: 'NEW-DATE',
        says: `En ny dag eller tid har en kommando for sig, for de tilmeldte har sagt ja til den gamle: indbyd move ${id}`,
      }
    case 'venue':
      return {
        code: 'NEW-VENUE',
        says: `Et andet mødested har en kommando for sig, for de tilmeldte har sagt ja til det gamle: indbyd venue ${id}`,
      }
    case 'sessionGone':
      return {
        code: 'SESSION-GONE',
        says: `En mødegang kan ikke slettes af brevet, for nogen kan have en plads. Aflys den (indbyd call-off ${id} --session ${session}), eller slå den sammen med en anden (indbyd venue ${id} --into MØDEGANG).`,
      }
    case 'sessionAdded':
      return { code: 'SESSION-ADDED', says: 'En mødegang kan ikke komme til efter udsendelsen. Lav et nyt brev til den.' }
    case 'capacity':
      return before && after ? whyNotThatMany(before, after, circumstances) : null
    case 'perMunicipality':
      return before && after && isRaised(before.perMunicipality, after.perMunicipality)
        ? null
        : { code: 'PER-MUNICIPALITY', says: 'Grænsen pr. kommune kan kun hæves, for pladser er allerede fordelt efter den.' }
    case 'waitingList':
      return becomes.offerLastsHours === null && waiting > 0
        ? { code: 'PEOPLE-WAIT', says: `Ventelisten kan ikke lukkes, mens ${waiting} står på den.` }
        : null
    case 'price':
      return answered > 0
        ? { code: 'PRICE-AGREED', says: `${answered} har tilmeldt sig på den pris og de vilkår, der står nu. De kan ikke ændres bagefter.` }
        : null
    case 'sender':
      // The entry in a calendar is known by the sender's domain: another one would leave two of the
      // same meeting.
      return answered > 0 && was.sender.address !== becomes.sender.address
        ? {
            code: 'SENDER-KNOWN',
            says: `${answered} har svaret og har mødet fra ${was.sender.address}. Adressen kan ikke ændres nu, kun navnet.`,
          }
        : null
    default:
      return null
  }
}

const isRaised = (from: number | null, to: number | null) => from !== null && to !== null && to > from

function whyNotThatMany(
  { capacity: from }: FrozenSession,
  { id, capacity: to }: FrozenSession,
  { taken }: Circumstances,
): { code: string; says: string } | null {
  if (from === null)
    return {
      code: 'CAPACITY-LATE',
      says: 'Mødet er sendt ud uden grænse, så ingen har talt pladserne. Skal der lukkes, så sæt fristen til i dag.',
    }
  if (to === null) return { code: 'CAPACITY-GONE', says: 'Grænsen kan ikke fjernes efter udsendelsen. Skriv et tal, der er stort nok.' }
  const seats = taken[id] ?? 0
  return to < seats
    ? { code: 'CAPACITY-TAKEN', says: `${seats} pladser er allerede taget, så der kan ikke være færre. Skriv mindst ${seats}.` }
    : null
}
