import { blocker } from '../../letter/finding.ts'
import type { Rule } from './rule.ts'

export const contactIsGiven: Rule = ({ contact }) =>
  contact === null
    ? [
        blocker(
          1,
          'CONTACT-MISSING',
          'Brevet nævner ingen kontaktperson. Skriv fx »contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78«, eller »contact: none«, hvis der ikke skal være nogen.',
          { do: 'set', field: 'contact', to: 'none' },
        ),
      ]
    : []
