import { readerOf } from '../audience/reader-of.ts'
import type { Opened } from '../invitation/open-link.ts'
import { isOpen } from '../letter/frozen-letter.ts'
import type { Instant } from '../values/instant.ts'
import { asLastTime } from './as-last-time.ts'
import { type ColleagueAnswered, registerColleagues } from './colleagues.ts'
import type { WhyNot } from './decision.ts'
import type { PageProblem, Typed } from './fields/typed.ts'
import { readForm } from './forms/read-form.ts'
import { handOver } from './hand-over.ts'
import type { NotNamed } from './naming.ts'
import { type AnsweringHouse, answer } from './settle-answer.ts'
import type { Colleague, NamedColleagues, Wish } from './wish.ts'

/**
 * What came of a form: done, for oneself or for colleagues, or to be shown again with what was
 * typed. 422: something in it is wrong; 409: a rule says no.
 */
export type Received =
  | { done: 'answer' | 'colleagues' }
  | { done: false; status: 422 | 409; problems: PageProblem[]; refused?: WhyNot; named?: readonly Colleague[] }

const no = (refused: WhyNot): Received => ({ done: false, status: 409, problems: [], refused })
const wrong = (...problems: PageProblem[]): Received => ({ done: false, status: 422, problems })
const against = (...problems: PageProblem[]): Received => ({ done: false, status: 409, problems })

export async function receive(house: AnsweringHouse, opened: Opened, typed: Typed): Promise<Received> {
  const { letter, person } = opened
  const read = readForm(await asLastTime(house, person, typed), letter, readerOf(person, letter.language))
  if ('problems' in read) return wrong(...read.problems)
  if ('handOverTo' in read) return receiveHandOver(house, opened, read.handOverTo)
  if ('colleagues' in read) return receiveColleagues(house, opened, read)
  // A shared address is nobody, so it can neither come nor stay away; it only names people.
  if (person.kind === 'mailbox') return wrong({ field: 'who', says: 'mailboxIsNobody' })
  const answered = await answer(house, opened, read.wish)
  return answered.outcome === 'refused' ? refusedFor(answered.because, opened, read.wish, house.clock.now()) : { done: 'answer' }
}

/**
 * Where there is another choice to make, the reason stands beside it; else it is the page's own.
 */
function refusedFor(because: WhyNot, { person: { answer: had }, letter }: Opened, wish: Wish, now: Instant): Received {
  if (because === 'started' && 'session' in wish && isOneAhead(letter, now)) return against({ field: 'session', says: 'sessionBegun' })
  if (because === 'notEligible') return against({ field: 'role', says: 'roleNotInvited' })
  if ((because !== 'full' && because !== 'municipalityFull') || !('session' in wish)) return no(because)
  const hasPage = had.status === 'registered' || had.status === 'waitlisted'
  // One that stays where it is lacked only its municipality's share.
  if (hasPage && had.session === wish.session) return against({ field: 'municipality', says: 'municipalityFull' })
  const says = because === 'full' ? 'sessionFull' : 'municipalityFull'
  return hasPage || letter.sessions.length > 1 ? against({ field: 'session', says }) : no(because)
}

/** Of several sessions one that has begun is no reason to turn anybody away. */
const isOneAhead = ({ sessions }: Opened['letter'], now: Instant): boolean => sessions.some(({ starts }) => now < starts)

async function receiveColleagues(house: AnsweringHouse, opened: Opened, asked: NamedColleagues): Promise<Received> {
  const { letter, campaign } = opened
  if (campaign.state === 'calledOff') return no('calledOff')
  if (asked.to === 'register' && !isOpen(letter, house.clock.now())) return no('deadline')
  const answered = await registerColleagues(house, opened, asked)
  const problems = answered.flatMap(problemOf)
  const refused = answered.flatMap(({ outcome }) => (outcome.outcome === 'refused' ? [outcome.because] : []))
  if (problems.length === 0) return { done: 'colleagues' }
  if (refused[0] === 'started' && isOneAhead(letter, house.clock.now())) return against({ field: 'session', says: 'sessionBegun' })
  const named = answered.filter(one => problemOf(one).length === 0).map(({ colleague }) => colleague)
  // Nobody got in, and for one reason that is the meeting's: the page says it once.
  if (refused[0] && refused.length === answered.length && named.length === 0 && letter.sessions.length === 1) return no(refused[0])
  return { done: false, status: 409, problems, named }
}

function problemOf({ colleague: { field }, outcome }: ColleagueAnswered): PageProblem[] {
  switch (outcome.outcome) {
    case 'committed':
    case 'alreadySo':
      return []
    case 'refused':
      return [outcome.because === 'municipalityFull' ? { field, says: 'theirMunicipalityFull' } : { field, says: 'noSeatForThem' }]
    default:
      return [{ field, says: whyNotNamed[outcome.outcome] }]
  }
}

const whyNotNamed = {
  wantsNoMail: 'writeToUs',
  ownAnswer: 'emailTaken',
  isNamer: 'emailIsYours',
  isMailbox: 'emailIsShared',
  tooMany: 'tooManyColleagues',
  manyNow: 'manyNow',
} satisfies Record<NotNamed, PageProblem['says']>

async function receiveHandOver(house: AnsweringHouse, opened: Opened, to: Colleague): Promise<Received> {
  const handed = await handOver(house, opened, to)
  switch (handed) {
    case 'handedOver':
      return { done: 'answer' }
    case 'noSeat':
    case 'started':
    case 'calledOff':
      return no(handed)
    case 'notEligible':
      return against({ field: 'role', says: 'roleNotInvited' })
    default:
      return against({ field: 'email', says: whyNotNamed[handed] })
  }
}
