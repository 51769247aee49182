import { type DateMention, dateMentions, dateText } from './date-mentions.ts'
import type { Flow } from './flow.ts'
import type { Found } from './found.ts'

/** "Senest", "fristen er", "svar inden": the same sentence, shortly before the day. */
const asksForAnAnswer =
  /(?:\bsenest|\b\p{L}*frist(?:en)?\b|\binden|\bs\.?\s?u\.?|\bno later than|\bdeadline|\b(?:register|reply|sign up|answer)[^.!?\n]{0,30}\bby|\brsvp)[^.!?\n]{0,45}$/iu

export const isDeadline = (words: string, { from }: DateMention): boolean => asksForAnAnswer.test(words.slice(Math.max(0, from - 90), from))

const ownTime = /^,?\s*(?:kl\.?|klokken|at)\s*(\d{1,2})(?:[.:](\d{2}))?(?!\d|\s*(?:-|–|til|to)\s*\d)/i

/** The last day to answer, with its time where one is said: `2026-04-15 12.00`. */
export function deadline({ words, lineAt }: Flow): Found<string> | null {
  const mention = dateMentions(words).find(date => isDeadline(words, date))
  if (!mention) return null
  const [, hours, minutes = '00'] = ownTime.exec(words.slice(mention.to)) ?? []
  const day = dateText(mention)
  return { value: hours ? `${day} kl. ${hours}.${minutes}` : day, line: lineAt(mention.from) }
}
