import { answerAsWritten, type Person } from '../audience/person.ts'
import { asOfLetter, isOpenAnswer } from '../audience/reconfirm.ts'
import { loadPerson } from '../audience/store.ts'
import type { Opened } from '../invitation/open-link.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Platform } from '../platform/platform.ts'
import type { PersonNumber } from '../values/ids.ts'
import { maySomebodyElseAnswer } from './eligible.ts'
import { mostNamed, type NotNamed, nameOnLink, whomItMeans } from './naming.ts'
import { type Answered, type AnsweringHouse, answer } from './settle-answer.ts'
import type { Colleague, NamedColleagues } from './wish.ts'

/** What came of registering one colleague. */
export type ColleagueAnswered = { colleague: Colleague; outcome: Answered | { outcome: NotNamed } }

/**
 * Registers people named on somebody's page, or asks for them after the deadline. Each gets a
 * number, a mail and a page of their own; the one who named them is remembered beside them and
 * keeps their own answer. Each stands alone: a full session for one is no reason to refuse the
 * others.
 */
export async function registerColleagues(house: AnsweringHouse, opened: Opened, named: NamedColleagues): Promise<ColleagueAnswered[]> {
  const answered: ColleagueAnswered[] = []
  for (const colleague of named.colleagues) answered.push({ colleague, outcome: await registerOne(house, opened, colleague, named) })
  return answered
}

async function registerOne(
  house: AnsweringHouse,
  opened: Opened,
  colleague: Colleague,
  { to, session, needs, buyer }: NamedColleagues,
): Promise<ColleagueAnswered['outcome']> {
  const meant = await whomItMeans(house, opened, colleague)
  if (typeof meant === 'string') return { outcome: meant }
  // The same form once more. Whoever came by another way keeps what they have, and it is said.
  if (!maySomebodyElseAnswer(meant)) return { outcome: whyAnswered(meant, opened.person) }
  const person = await nameOnLink(house, opened, meant, root => mostNamed(opened.letter, root))
  if (typeof person === 'string') return { outcome: person }
  const { number } = opened.person
  const by = number !== person.number && { by: number }
  const wish = { to, session, corrected: statedOf(person, colleague), ...by, ...(buyer && { buyer }), ...(needs && { needs }) } as const
  return answer(house, { ...opened, person }, wish, `person:${number}`)
}

const whyAnswered = (meant: Person, namer: Person) =>
  isOpenAnswer(meant.answer) && isNamedBy(meant, namer.number) ? 'alreadySo' : meant.number === namer.number ? 'isNamer' : 'ownAnswer'

const isNamedBy = ({ registeredBy, answer }: Pick<Person, 'registeredBy' | 'answer'>, by: PersonNumber): boolean =>
  registeredBy === by || ('by' in answer && answer.by === by)

/**
 * Of a municipality the list's word stands. A role that is typed is what they are judged by: where
 * it is not the list's, staff are asked (`eligible.ts`).
 */
const statedOf = (person: Person, { role, municipality }: Colleague) => ({
  ...(role !== null && role !== person.role && { role }),
  ...(person.municipality === null && municipality !== null && { municipality }),
})

/** The people somebody has named, as they stand now by the letter in force. */
export async function namedBy(
  house: Pick<Platform, 'table'>,
  letter: FrozenLetter,
  { number: by, brought }: Pick<Person, 'number' | 'brought'>,
  how = { consistent: false },
): Promise<Person[]> {
  const people = await Promise.all([...(brought ?? [])].map(number => loadPerson(house, letter.campaign, number as PersonNumber, how)))
  // Of somebody who has answered for themselves since, nothing is shown here.
  return people
    .filter(person => person !== undefined)
    .filter(row => isNamedBy({ ...row, answer: answerAsWritten(row) }, by))
    .map(person => asOfLetter(person, letter))
}
