import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { printedPrice } from '../../letter/money.ts'
import type { FactLine } from './fact-box.ts'
import { joinedBy, literal, nothing } from './piece.ts'

/** What it costs and that it binds; nothing where the meeting is free. */
export function priceFacts({ price, language }: Pick<FrozenLetter, 'price' | 'language'>, words: MailWords): FactLine[] {
  if (!price) return []
  const [main = nothing, ...more] = price.categories.map(({ category, øre }) =>
    joinedBy([...(category ? [literal(category)] : []), literal(printedPrice(øre, language))], literal(': ')),
  )
  return [{ label: words.facts.price, main, more: price.binding ? [...more, literal(words.facts.binding)] : more }]
}
