import { Notice } from '../../form/notice.tsx'
import { wordsFor } from '../../form/words.ts'
import { type Charge, printedPrice } from '../../letter/price.ts'
import type { Language } from '../../values/language.ts'

/** What giving the seat up costs now, before anything else is said. */
export const CancelCharge = ({ charge: { percent, amount }, language }: { charge: Charge; language: Language }) => {
  const words = wordsFor(language).cancelling
  if (amount === 0)
    return (
      <Notice tone="good" title={words.free}>
        <p>{words.freeMeans}</p>
      </Notice>
    )
  const price = printedPrice(amount, language)
  return (
    <Notice tone="warn" title={words.binding}>
      <p>{percent === 100 ? words.wholeCharge(price) : words.partCharge(percent, price)}</p>
    </Notice>
  )
}
