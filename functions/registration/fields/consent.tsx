import { paymentWords } from '../../../templates/words/page/payment.ts'
import { termsVersion as currentTerms } from '../../billing/agreement.ts'
import { Tick } from '../../form/tick.tsx'
import { inPageLanguage, pageLanguage } from '../../form/words.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { Price } from '../../letter/letter.ts'
import { printedMoney, withVat } from '../../letter/money.ts'
import { termsOf } from '../../letter/terms.ts'
import { type FieldRead, wrong } from './reading.ts'
import type { Typed } from './typed.ts'

interface PriceAndTermsProps {
  price: Price
  /** Comes back with the tick, so that we know which terms were read. */
  termsVersion: string
  problem: string | undefined
}

/**
 * What it costs and what one agrees to, right above the button; the tick starts empty every time.
 */
export const PriceAndTerms = ({ price, termsVersion, problem }: PriceAndTermsProps) => {
  const words = inPageLanguage(paymentWords)
  const language = pageLanguage()
  return (
    <>
      <input type="hidden" name="termsVersion" value={termsVersion} />
      <PriceTable price={price} />
      <Tick name="consent" value="yes" text={price.binding ? words.consentBinding : words.consentPriced} problem={problem}>
        <span>{termsOf(price, language).join(' ')}</span>
      </Tick>
    </>
  )
}

const PriceTable = ({ price }: { price: Price }) => {
  const words = inPageLanguage(paymentWords)
  const language = pageLanguage()
  const [only, ...more] = price.categories
  return (
    <table class="price">
      <caption class="hidden">{words.caption}</caption>
      {only && more.length === 0 ? (
        <OnePrice øre={only.øre} />
      ) : (
        price.categories.map(({ category, øre }) => (
          <Line
            term={words.category(category ?? words.attendance, printedMoney(withVat(øre).total, language))}
            amount={printedMoney(øre, language)}
          />
        ))
      )}
    </table>
  )
}

const OnePrice = ({ øre }: { øre: number }) => {
  const words = inPageLanguage(paymentWords)
  const language = pageLanguage()
  const { net, vat, total } = withVat(øre)
  return (
    <>
      <Line term={words.attendance} amount={printedMoney(net, language)} />
      <Line term={words.vat} amount={printedMoney(vat, language)} />
      <Line term={words.total} amount={printedMoney(total, language)} last />
    </>
  )
}

const Line = ({ term, amount, last }: { term: string; amount: string; last?: boolean }) => (
  <tr class={last ? 'total' : undefined}>
    <th scope="row">{term}</th>
    <td>{amount}</td>
  </tr>
)

/** Where there is a price: the tick, and the terms it was put at. */
export function readConsent({ consent, termsVersion }: Typed, letter: FrozenLetter): FieldRead<undefined> {
  if (letter.price !== null && consent !== 'yes') return wrong('consent', 'consentNeeded')
  if (letter.price !== null && termsVersion !== currentTerms(letter)) return wrong('consent', 'priceChanged')
  return { read: undefined }
}
