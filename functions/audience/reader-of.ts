import type { Language } from '../values/language.ts'
import { maskAddress } from './address.ts'
import { firstNameIn } from './first-name.ts'
import { findMunicipality } from './municipalities.ts'
import type { PersonRow } from './person.ts'
import type { Reader } from './reader.ts'

/** Made once: a mailing lists committees for everybody. */
const listing: Record<Language, Intl.ListFormat> = {
  da: new Intl.ListFormat('da', { type: 'conjunction' }),
  en: new Intl.ListFormat('en', { type: 'conjunction' }),
}

/** What a person's own pages and mails may say of them. */
export function readerOf(person: Omit<PersonRow, 'answer'>, language: Language): Reader {
  return {
    number: person.number,
    name: person.name,
    firstName: person.kind === 'mailbox' ? person.name : firstNameIn(person.name),
    kind: person.kind,
    groups: listing[language].format(person.groups),
    municipality: (person.municipality && findMunicipality(person.municipality)?.officialName) || '',
    municipalityCode: person.municipality ?? '',
    role: person.role ?? '',
    maskedEmail: maskAddress(person.email),
  }
}
