import { Callout } from '../../form/callout.tsx'
import { wordsFor } from '../../form/words.ts'
import { type Charge, printedPrice } from '../../letter/price.ts'
import type { Language } from '../../values/language.ts'

/** What giving the seat up costs now, before anything else is said. */
export const CancelCharge = ({ charge: { percent, amount }, language }: { charge: Charge; language: Language }) => {
  const words = wordsFor(language).cancelling
  if (amount === 0)
    return (
      <Callout tone="good" title={words.free}>
        <p>{words.freeMeans}</p>
      </Callout>
    )
  const price = printedPrice(amount, language)
  return (
    <Callout tone="warn" title={words.binding}>
      <p>{percent === 100 ? words.wholeCharge(price) : words.partCharge(percent, price)}</p>
    </Callout>
  )
}
