import { readerOf } from '../audience/reader-of.ts'
import type { Opened } from '../invitation/open-link.ts'
import { isOpen } from '../letter/frozen-letter.ts'
import { type AnswerHouse, answer } from './actions.ts'
import type { AnswerForm } from './answer-form.ts'
import { asLastTime } from './as-last-time.ts'
import { registerColleagues } from './colleagues.ts'
import { handOver } from './hand-over.ts'
import type { PageProblem } from './pages/typed.ts'
import { readForm } from './read-form.ts'
import type { Refusal } from './registration.ts'

/**
 * What came of a form: done, or to be shown again with what was typed. 422: something in it is
 * wrong; 409: a rule says no.
 */
export type Received = { done: true } | { done: false; status: 422 | 409; problems: PageProblem[]; refused?: Refusal }

const no = (refused: Refusal): Received => ({ done: false, status: 409, problems: [], refused })
const wrong = (...problems: PageProblem[]): Received => ({ done: false, status: 422, problems })
const against = (...problems: PageProblem[]): Received => ({ done: false, status: 409, problems })

export async function receive(house: AnswerHouse, opened: Opened, form: AnswerForm): Promise<Received> {
  const { letter, person } = opened
  const read = readForm(await asLastTime(house, person, form), letter, readerOf(person, letter.language))
  if ('problems' in read) return wrong(...read.problems)
  if ('handOverTo' in read) return receiveHandOver(house, opened, read.handOverTo)
  if ('colleagues' in read) return receiveColleagues(house, opened, read)
  // A shared address is nobody, so it can neither come nor stay away; it only names people.
  if (person.kind === 'mailbox') return wrong({ field: 'who', says: 'mailboxIsNobody' })
  const { wish } = read
  const answered = await answer(house, opened, wish)
  if (answered.outcome !== 'refused') return { done: true }
  const had = person.answer
  // Who has a seat, or stands in a line, sees a form of their own, and there why not. One that
  // stays where it is lacked only its municipality's share.
  if (answered.because === 'full' && (had.status === 'registered' || had.status === 'waitlisted') && 'session' in wish)
    return against(
      had.session === wish.session ? { field: 'municipality', says: 'municipalityFull' } : { field: 'session', says: 'sessionFull' },
    )
  return no(answered.because)
}

async function receiveColleagues(house: AnswerHouse, opened: Opened, named: Parameters<typeof registerColleagues>[2]): Promise<Received> {
  const { letter, campaign } = opened
  if (campaign.state === 'calledOff') return no('calledOff')
  if (!isOpen(letter, house.clock.now())) return no('deadline')
  const answered = await registerColleagues(house, opened, named)
  const problems = answered.flatMap(({ colleague, outcome }): PageProblem[] => {
    if (outcome.outcome === 'ownAnswer') return [{ field: colleague.field, says: 'emailTaken' }]
    return outcome.outcome === 'tooMany' ? [{ field: 'who', says: 'tooManyColleagues' }] : []
  })
  const refused = answered.flatMap(({ outcome }) => (outcome.outcome === 'refused' ? [outcome.because] : []))
  if (problems.length > 0) return against(...problems)
  return refused[0] ? no(refused[0]) : { done: true }
}

async function receiveHandOver(house: AnswerHouse, opened: Opened, to: Parameters<typeof handOver>[2]): Promise<Received> {
  const handed = await handOver(house, opened, to)
  switch (handed) {
    case 'handedOver':
      return { done: true }
    case 'noSeat':
    case 'started':
    case 'calledOff':
      return no(handed)
    case 'taken':
      return against({ field: 'email', says: 'emailTaken' })
    case 'notEligible':
      return against({ field: 'role', says: 'roleNotInvited' })
    case 'tooMany':
      return against({ field: 'email', says: 'tooManyColleagues' })
  }
}
