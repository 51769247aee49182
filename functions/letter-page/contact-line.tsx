import { MailLink } from '../form/mail-link.tsx'
import { wordsFor } from '../form/words.ts'
import type { Contact } from '../letter/letter.ts'
import type { Language } from '../values/language.ts'

/** `Skriv til Mette Krogsbæk på … eller telefon …`: whom to ask, and how. */
export const ContactLine = ({ contact, language, lead }: { contact: Contact; language: Language; lead: (name: string) => string }) => (
  <>
    {lead(contact.name)}
    <MailLink address={contact.address} />
    {contact.phone && (
      <>
        {' '}
        {wordsFor(language).contact.orPhone} <span class="nowrap">{contact.phone}</span>
      </>
    )}
    .
  </>
)
