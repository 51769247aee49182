import { cancellingWords } from '../../../templates/words/page/cancelling.ts'
import { Callout } from '../../form/callout.tsx'
import { inPageLanguage, pageLanguage } from '../../form/words.ts'
import { type Charge, printedPrice } from '../../letter/money.ts'

/** What giving the seat up costs now, before anything else is said. */
export const CancelCharge = ({ charge: { percent, amount } }: { charge: Charge }) => {
  const words = inPageLanguage(cancellingWords)
  if (amount === 0)
    return (
      <Callout tone="good" title={words.free}>
        <p>{words.freeMeans}</p>
      </Callout>
    )
  const price = printedPrice(amount, pageLanguage())
  return (
    <Callout tone="warn" title={words.binding}>
      <p>{percent === 100 ? words.wholeCharge(price) : words.partCharge(percent, price)}</p>
    </Callout>
  )
}
