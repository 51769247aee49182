import { contactWords } from '../../../templates/words/page/contact.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { ContactLine } from '../../letter-page/contact-line.tsx'

/** Whom to ask, at the foot of a page; nothing where the letter names nobody. */
export const ContactParagraph = ({ letter: { contact, language } }: { letter: Pick<FrozenLetter, 'contact' | 'language'> }) =>
  contact === 'none' ? null : (
    <p class="soft">
      <ContactLine contact={contact} lead={contactWords[language].ask} />
    </p>
  )
