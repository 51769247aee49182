import { wordsFor } from '../../form/words.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'

/** Only in print: how to answer with the sheet in hand. */
export const OnPaper = ({ letter: { contact, sender, language, price } }: { letter: FrozenLetter }) => {
  const words = wordsFor(language).slip
  const who =
    contact === 'none'
      ? [sender.name, sender.address]
      : [contact.name, contact.address, ...(contact.phone ? [words.phone(contact.phone)] : [])]
  return <p class="on-paper">{price ? words.onPaperPriced(who.join(', ')) : words.onPaper(who.join(', '))}</p>
}
