import type { MailWords } from '../../templates/words/mail.da.ts'
import type { Price } from '../campaign/letter.ts'
import { printedMoney, withVat } from '../campaign/price.ts'
import type { Language } from '../values/language.ts'
import type { Fact } from './fact-box.ts'
import { joined, literal, nothing, sentence } from './piece.ts'

/** A municipality compares prices without VAT and pays with it, so both are said. */
export function priceFact(price: Price, words: MailWords, language: Language): Fact {
  const money = (øre: number) => literal(printedMoney(øre, language))
  const [main = nothing, ...more] = price.categories.flatMap(({ category, øre }) => {
    const { net, vat, total } = withVat(øre)
    const whole = sentence(words.facts.priceWithVat, money(total))
    return [
      category ? joined([literal(category), whole], literal(': ')) : whole,
      sentence(words.facts.priceInParts, money(net), money(vat)),
    ]
  })
  return { label: words.facts.price, main, more: price.binding ? [...more, literal(words.facts.binding)] : more }
}
