import type { MailWords } from '../../../templates/words/mail.da.ts'
import type { FrozenDeadline, FrozenLetter } from '../../letter/frozen-letter.ts'
import { literal, type Piece } from './piece.ts'

/**
 * The days of a meeting as short as a subject needs them: `den 4. maj`, or `den 17.–19. august` for
 * several.
 */
export function days(letter: Pick<FrozenLetter, 'sessions'>, words: MailWords): Piece {
  const inOrder = [...letter.sessions].sort((a, b) => (a.starts < b.starts ? -1 : 1)).map(session => session.date)
  const first = inOrder[0]!
  const last = inOrder.at(-1)!
  if (first.brief === last.brief) return literal(words.on(first.brief))
  const sameMonth = first.leaf.month === last.leaf.month && first.brief.endsWith(afterDay(last.brief))
  return literal(words.on(words.between(sameMonth ? first.brief.slice(0, -afterDay(first.brief).length) : first.brief, last.brief)))
}

const afterDay = (brief: string): string => brief.match(/\s.*$/)?.[0] ?? ''

/** `onsdag den 15. april kl. 12.00`; the hour only where the letter gives one. */
export const deadlineWords = ({ date, time }: FrozenDeadline): Piece => literal(time ? `${date.short} ${time}` : date.short)
