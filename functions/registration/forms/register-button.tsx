import { slipWords } from '../../../templates/words/page/slip.ts'
import { SendButton } from '../../form/post-form.tsx'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { Price } from '../../letter/letter.ts'
import { printedMoney, withVat } from '../../letter/money.ts'
import { isForTheList, type SeatsLeft } from '../fields/session.tsx'

interface RegisterButtonProps {
  letter: Pick<FrozenLetter, 'language' | 'sessions' | 'colleagues'>
  price: Price
  seats: SeatsLeft
  look: 'filled' | 'outlined'
}

/**
 * The button that costs something says how much, where there is one price; for several people at
 * once it is the price of each.
 */
export const RegisterButton = ({ letter, price, seats, look }: RegisterButtonProps) => {
  const words = slipWords[letter.language]
  const [only, ...more] = price.categories
  const says = () => {
    if (isForTheList(letter, seats)) return words.joinList
    if (!only || more.length > 0) return words.register
    const total = printedMoney(withVat(only.øre).total, letter.language)
    return (
      <span>
        {price.binding ? words.registerBinding(total) : words.registerPriced(total)}
        {letter.colleagues > 1 && <span class="only-if-several">{words.forEach}</span>}
      </span>
    )
  }
  return (
    <SendButton look={look} action="register">
      {says()}
    </SendButton>
  )
}
