import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenDeadline, FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import { literal, type Piece } from './piece.ts'

/** So many days are named in a subject; of more the first and the last. */
const mostNamed = 3

/**
 * The days of a meeting as short as a subject needs them: `den 4. maj`, `den 17. eller 18. august`,
 * or `den 17. august–12. oktober` for many: one comes to one of them, not to all.
 */
export function days(letter: Pick<FrozenLetter, 'sessions'>, words: MailWords): Piece {
  const inOrder = [...letter.sessions].sort((a, b) => (a.starts < b.starts ? -1 : 1)).map(session => session.date)
  const first = inOrder[0]!
  const last = inOrder.at(-1)!
  if (first.brief === last.brief) return literal(words.on(first.brief))
  const each = [...new Map(inOrder.map(date => [date.brief, date])).values()]
  if (each.length <= mostNamed) return literal(words.on(eitherOf(each, words)))
  const sameMonth = first.leaf.month === last.leaf.month && first.brief.endsWith(afterDay(last.brief))
  return literal(words.on(words.between(sameMonth ? first.brief.slice(0, -afterDay(first.brief).length) : first.brief, last.brief)))
}

/** `17., 18. eller 19. august`: the month once, where it is the same. */
function eitherOf(dates: FrozenSession['date'][], words: MailWords): string {
  const last = dates.at(-1)!
  const before = dates.slice(0, -1).map(({ brief }) => {
    const month = afterDay(brief)
    return month !== '' && last.brief.endsWith(month) ? brief.slice(0, -month.length) : brief
  })
  return `${before.join(', ')} ${words.or} ${last.brief}`
}

const afterDay = (brief: string): string => brief.match(/\s.*$/)?.[0] ?? ''

/** `onsdag den 15. april kl. 12.00`; the hour only where the letter gives one. */
export const deadlineWords = ({ date, time }: FrozenDeadline): Piece => literal(time ? `${date.short} ${time}` : date.short)
