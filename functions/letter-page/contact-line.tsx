import { contactWords } from '../../templates/words/page/contact.ts'
import { MailLink } from '../form/mail-link.tsx'
import { inPageLanguage } from '../form/words.ts'
import type { Contact } from '../letter/letter.ts'

/** `Skriv til Mette Krogsbæk på … eller telefon …`: whom to ask, and how. */
export const ContactLine = ({ contact, lead }: { contact: Contact; lead: (name: string) => string }) => (
  <>
    {lead(contact.name)}
    <MailLink address={contact.address} />
    {contact.phone && (
      <>
        {' '}
        {inPageLanguage(contactWords).orPhone} <span class="nowrap">{contact.phone}</span>
      </>
    )}
    .
  </>
)
