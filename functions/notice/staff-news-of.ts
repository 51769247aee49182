import type { PersonRow } from '../audience/person.ts'
import { readerOf } from '../audience/reader-of.ts'
import { loadPerson } from '../audience/store.ts'
import { type FrozenLetter, sessionEver } from '../letter/frozen-letter.ts'
import { stepOfRun } from '../letter/step.ts'
import type { NamedPerson, StaffNews } from '../mail/kinds/staff-news.ts'
import type { StaffDecide, StaffFact } from '../outbox/staff-notice.ts'
import type { Platform } from '../platform/platform.ts'
import { localDate } from '../schedule/local-time.ts'
import { printedDate, printedLocal } from '../schedule/printed-dates.ts'
import type { CampaignId, PersonNumber, SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/** What is told to each of the staff; a mail that came in goes to the contact person alone. */
export type NewsFact = Exclude<StaffFact, { what: 'mailIn' }>

/** A fact with the names, titles and dates that staff read. */
export async function newsOf(
  house: Pick<Platform, 'table' | 'clock'>,
  fact: NewsFact,
  letter: FrozenLetter,
  also: readonly StaffDecide[] = [],
): Promise<StaffNews> {
  const at = (id: SessionId) => sessionEver(letter, id) ?? letter.sessions[0]
  switch (fact.what) {
    case 'pendingApproval':
    case 'lateRequest': {
      const person = await named(house, letter.campaign, fact.number)
      if (also.length === 0) return { what: fact.what, person, session: at(fact.session) }
      const others = await Promise.all(also.map(({ number }) => named(house, letter.campaign, number)))
      return { what: 'manyAsk', late: fact.what === 'lateRequest', persons: [person, ...others].map(asked) }
    }
    case 'passedOver':
      return { what: fact.what, person: await named(house, letter.campaign, fact.number), session: at(fact.session) }
    case 'heldStep':
      return { what: fact.what, step: stepOfRun(fact.step), due: printed(fact.due), ...(fact.sent && { sent: fact.sent }) }
    case 'pausedStep':
      return { what: fact.what, step: stepOfRun(fact.step) }
    case 'documentMissing': {
      const title = letter.documents.find(({ id }) => id === fact.document)?.title ?? fact.document
      return { what: fact.what, document: { id: fact.document, title }, due: printed(fact.due), isLate: fact.due <= house.clock.now() }
    }
    case 'minimumNotReached': {
      const session = at(fact.session)
      return { what: fact.what, session, registered: fact.registered, minimum: session.minimum?.seats ?? 0 }
    }
    case 'manyNamed':
    case 'unreconfirmed':
      return fact
    case 'personAsks':
      return { what: fact.what, person: await named(house, letter.campaign, fact.number), wants: fact.wants }
    case 'erasureComing':
      return { what: fact.what, on: printedDate(localDate(fact.erased), 'da').long }
    case 'undelivered': {
      const persons = await Promise.all(fact.numbers.map(number => loadPerson(house, letter.campaign, number)))
      return { what: fact.what, persons: persons.flatMap(person => (person ? [unreached(person)] : [])) }
    }
    case 'unknown': {
      const persons = await Promise.all(fact.numbers.map(number => loadPerson(house, letter.campaign, number)))
      return {
        what: fact.what,
        mailing: fact.mailing === null ? null : stepOfRun(fact.mailing),
        persons: persons.flatMap(person => (person ? [inWords(person)] : [])),
      }
    }
  }
}

/** Staff read Danish, whatever the language of the letter. */
function printed(at: Instant): string {
  const { date, time } = printedLocal(at, 'da')
  return `${date.long} ${time}`
}

/** Whoever has been forgotten meanwhile is not named. */
async function named(house: Pick<Platform, 'table'>, campaign: CampaignId, number: PersonNumber): Promise<NamedPerson> {
  const person = await loadPerson(house, campaign, number)
  return person ? inWords(person) : { number, name: `nr. ${number} (slettet)`, municipality: '', role: '' }
}

function inWords(person: PersonRow): NamedPerson {
  const { name, municipality, role } = readerOf(person, 'da')
  return { number: person.number, name, municipality, role }
}

/** The number is what commands take. */
const asked = ({ name, ...person }: NamedPerson): NamedPerson => ({ ...person, name: `${person.number}: ${name}` })

const unreached = (person: PersonRow) => ({
  ...inWords(person),
  because: person.suppression?.because === 'complained' ? ('complained' as const) : ('bounced' as const),
})
