import { letterWords } from '../../../templates/words/office/letter.ts'
import type { Language } from '../../values/language.ts'
import type { Problem } from '../../values/problem.ts'
import { onPage } from '../on-page.ts'

const { fact, facts } = letterWords.da

/**
 * What a field of a letter is called on its page, by its name in the file. Findings are Danish
 * sentences, so their fields have Danish names.
 */
const fields: Record<string, string> = {
  title: fact.title,
  kind: fact.kind,
  sessions: facts,
  date: fact.date,
  time: fact.time,
  venue: fact.venueName,
  address: fact.venueAddress,
  capacity: fact.capacity,
  deadline: fact.deadline,
  contact: fact.contact,
  name: fact.contactName,
  email: fact.contactEmail,
  phone: fact.contactPhone,
  sender: fact.sender,
  signatories: fact.signatories,
  roles: fact.roles,
  price: fact.price,
}

/**
 * A finding where a letter is fields and paragraphs: `»price: 495 kr.«` is `»495 kr.«` under
 * *Pris*.
 */
export function findingInWords<Told extends Pick<Problem, 'code' | 'says' | 'figures'>>(finding: Told, language: Language): Told {
  const told = onPage(finding, language)
  return {
    ...told,
    says: told.says.replace(/»([a-z-]+)(?:: ([^«]+))?«/g, (whole, key: string, value: string | undefined) =>
      Object.hasOwn(fields, key) ? `»${value ?? fields[key]}«` : whole,
    ),
  }
}
