import { readerOf } from '../audience/reader-of.ts'
import { isOpen } from '../campaign/frozen-letter.ts'
import type { Opened } from '../invitation/open-link.ts'
import { type AnswerHouse, answer } from './actions.ts'
import type { AnswerForm } from './answer-form.ts'
import { registerColleagues } from './colleagues.ts'
import { handOver } from './hand-over.ts'
import type { PageProblem } from './pages/typed.ts'
import { readForm } from './read-form.ts'
import type { Refusal } from './registration.ts'

/** What came of a form: done, or to be shown again with what was typed. 422: something in it is wrong; 409: a rule says no. */
export type Received = { done: true } | { done: false; status: 422 | 409; problems: PageProblem[]; refused?: Refusal }

const no = (refused: Refusal): Received => ({ done: false, status: 409, problems: [], refused })
const wrong = (...problems: PageProblem[]): Received => ({ done: false, status: 422, problems })
const against = (...problems: PageProblem[]): Received => ({ done: false, status: 409, problems })

export async function receive(house: AnswerHouse, opened: Opened, form: AnswerForm): Promise<Received> {
  const { letter, person } = opened
  const read = readForm(form, letter, readerOf(person, letter.language))
  if ('problems' in read) return wrong(...read.problems)
  if ('handOverTo' in read) return receiveHandOver(house, opened, read.handOverTo)
  if ('colleagues' in read) return receiveColleagues(house, opened, read)
  const answered = await answer(house, opened, read.wish)
  return answered.outcome === 'refused' ? no(answered.because) : { done: true }
}

async function receiveColleagues(house: AnswerHouse, opened: Opened, named: Parameters<typeof registerColleagues>[2]): Promise<Received> {
  const { letter, person, campaign } = opened
  if (campaign.state === 'calledOff') return no('calledOff')
  if (!isOpen(letter, house.clock.now())) return no('deadline')
  if ((person.brought?.size ?? 0) + named.colleagues.length > mostBrought(opened))
    return against({ field: 'who', says: 'tooManyColleagues' })
  const answered = await registerColleagues(house, opened, named)
  const refused = answered.flatMap(({ outcome }) => (outcome.outcome === 'refused' ? [outcome.because] : []))
  const taken = answered.flatMap(({ outcome }, index): PageProblem[] =>
    outcome.outcome === 'ownAnswer' ? [{ field: (index === 0 ? 'email' : `email${index + 1}`) as 'email', says: 'emailTaken' }] : [],
  )
  if (taken.length > 0) return against(...taken)
  return refused[0] ? no(refused[0]) : { done: true }
}

/** A shared address may register a whole committee; a person a few. The figure keeps a link from becoming a way to mail strangers. */
const mostBrought = ({ letter, person }: Opened): number =>
  person.kind === 'mailbox' ? Math.max(50, letter.colleagues) : letter.colleagues

async function receiveHandOver(house: AnswerHouse, opened: Opened, to: Parameters<typeof handOver>[2]): Promise<Received> {
  const handed = await handOver(house, opened, to)
  switch (handed) {
    case 'handedOver':
    // Somebody pressed twice: the second finds the seat gone, as they wanted.
    case 'noSeat':
    case 'raced':
      return { done: true }
    case 'started':
      return no('started')
    case 'taken':
      return against({ field: 'email', says: 'emailTaken' })
  }
}
