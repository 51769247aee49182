import { factsWords } from '../../templates/words/page/facts.ts'
import type { Leaf, ShownFact } from '../form/fact-box.tsx'
import type { FrozenLetter, FrozenSession } from '../letter/frozen-letter.ts'
import { printedMoney, printedPrice } from '../letter/money.ts'
import { capitalised } from '../values/capitalised.ts'
import type { Language } from '../values/language.ts'

/**
 * What, when and where at a glance: for a meeting still to choose among, or for the one session
 * somebody has a seat at.
 */
export function meetingFacts(letter: FrozenLetter): { leaf: Leaf; facts: ShownFact[] } {
  const facts = [...whenAndWhere(letter), deadlineFact(letter), priceFact(letter)]
  return { leaf: leafOf(letter), facts: facts.filter(fact => fact !== null) }
}

export function sessionFacts(letter: FrozenLetter, session: FrozenSession): { leaf: Leaf; facts: ShownFact[] } {
  const words = factsWords[letter.language]
  const facts = [{ term: words.meeting, says: letter.title }, ...whenAndWhere({ ...letter, sessions: [session] })]
  return { leaf: leafOf({ ...letter, sessions: [session] }), facts }
}

/** `15. april 2026`, with the hour where the letter gives one. Null where there is no deadline. */
export const printedDeadline = ({ deadline }: Pick<FrozenLetter, 'deadline'>, form: 'long' | 'short' = 'long'): string | null =>
  deadline && [deadline.date[form], deadline.time].filter(Boolean).join(' ')

function whenAndWhere({ language, sessions }: FrozenLetter): ShownFact[] {
  const words = factsWords[language]
  const [first, ...others] = sessions
  if (others.length === 0) {
    const where = [first.venue.room, first.venue.address].filter(Boolean).join(', ')
    return [
      { term: words.when, says: capitalised(first.date.long), more: first.time },
      { term: words.where, says: first.venue.name, more: where },
    ]
  }
  const sameTime = others.every(session => session.time === first.time)
  const places = [...new Set(sessions.map(session => session.venue.name))]
  return [
    {
      term: words.when,
      says: eitherDay(sessions, language),
      more: sameTime ? `${capitalised(first.time)}. ${words.chooseOne}` : words.chooseOne,
    },
    { term: words.where, says: new Intl.ListFormat(language, { type: 'disjunction' }).format(places) },
  ]
}

/** `12. eller 18. april`: it is the one day or the other, not the days between. */
function eitherDay(sessions: readonly FrozenSession[], language: Language): string {
  const days = [...new Set(sessions.map(({ date }) => date.brief))]
  const months = new Set(days.map(brief => brief.replace(/^\d+\.?\s/, '')))
  const listed = months.size === 1 ? days.map((brief, at) => (at < days.length - 1 ? brief.replace(/\s.*$/, '') : brief)) : days
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(listed)
}

function deadlineFact(letter: FrozenLetter): ShownFact {
  const words = factsWords[letter.language]
  const deadline = printedDeadline(letter)
  return deadline ? { term: words.deadline, says: capitalised(deadline) } : { term: words.open, says: words.openUntilStart }
}

export function priceFact({ language, price }: Pick<FrozenLetter, 'language' | 'price'>): ShownFact | null {
  if (!price) return null
  const words = factsWords[language]
  const [only = 0, ...more] = new Set(price.categories.map(({ øre }) => øre))
  const says =
    more.length > 0 ? words.exclVat([only, ...more].map(øre => printedMoney(øre, language)).join(' / ')) : printedPrice(only, language)
  return { term: words.price, says, ...(price.binding && { more: words.binding }) }
}

function leafOf({ language, sessions }: FrozenLetter): Leaf {
  const [first] = sessions
  const days = [...new Set(sessions.map(session => session.date.leaf.day))]
  const months = [...new Set(sessions.map(session => session.date.leaf.month))]
  if (months.length > 1 || days.length > 2)
    return { top: months.length === 1 ? first.date.leaf.month : '', day: String(sessions.length), bottom: factsWords[language].dates }
  if (days.length === 1) return { top: first.date.leaf.month, day: first.date.leaf.day, bottom: first.date.leaf.weekday }
  return { top: first.date.leaf.month, day: days.join('/'), bottom: first.starts.slice(0, 4) }
}
