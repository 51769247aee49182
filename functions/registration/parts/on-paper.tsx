import { slipWords } from '../../../templates/words/page/slip.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'

/** Only in print: how to answer with the sheet in hand. */
export const OnPaper = ({ letter: { contact, sender, language, price } }: { letter: FrozenLetter }) => {
  const words = slipWords[language]
  const { name, address } = contact === 'none' ? sender : contact
  const phone = contact !== 'none' && contact.phone ? ` ${words.phone(contact.phone)}` : ''
  const who = `${name} (${address})`
  return (
    <p class="on-paper">
      {price ? words.onPaperPriced(who) : words.onPaper(who)}
      {phone}
    </p>
  )
}
