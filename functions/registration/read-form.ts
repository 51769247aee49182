import { normaliseAddress } from '../audience/address.ts'
import { findMunicipality } from '../audience/municipalities.ts'
import type { Reader } from '../audience/reader.ts'
import { type Buyer, termsVersion } from '../billing/agreement.ts'
import { readEan } from '../billing/ean.ts'
import { type FrozenLetter, sessionOf } from '../letter/frozen-letter.ts'
import type { SessionId } from '../values/ids.ts'
import { hasControlSigns, plainLine } from '../values/plain-line.ts'
import { isRole } from '../values/role.ts'
import type { AnswerForm } from './answer-form.ts'
import type { PageProblem } from './pages/typed.ts'
import type { Colleague, Corrections, Wish } from './wish.ts'

/**
 * A wish of the person themselves, people they name, or what is wrong with the form: a field and a
 * sentence each.
 */
export type ReadForm =
  | { wish: Wish }
  | { colleagues: Colleague[]; session: SessionId; buyer?: Buyer }
  | { handOverTo: Colleague }
  | { problems: PageProblem[] }

type Form = Pick<Reader, 'kind' | 'name' | 'municipalityCode' | 'role' | 'maskedEmail'>

export function readForm(form: AnswerForm, letter: FrozenLetter, reader: Form): ReadForm {
  switch (form.action) {
    case 'decline':
    case 'withdraw':
      return { wish: { to: 'decline' } }
    case 'cancel':
      return { wish: { to: 'cancel', reason: form.reason.trim().slice(0, 500) } }
    case 'handOver':
      return readHandOver(form, letter)
    case 'register':
    case 'change':
    case 'late':
      return readRegistration(form, letter, reader)
    default:
      return { problems: [{ field: 'action', says: 'chooseAnswer' }] }
  }
}

function readRegistration(form: AnswerForm, letter: FrozenLetter, reader: Form): ReadForm {
  const problems: PageProblem[] = []
  const session = chosenSession(form.session, letter)
  if (!session) problems.push({ field: 'session', says: 'chooseSession' })
  if (form.action === 'register') problems.push(...whoProblems(form, reader))
  problems.push(...aboutProblems(form))
  const paying = form.action === 'change' ? {} : readBuyer(form, letter)
  if ('problems' in paying) problems.push(...paying.problems)

  if (form.action === 'register' && (form.who === 'other' || form.who === 'several')) {
    const named = readColleagues(form, reader)
    problems.push(...named.problems)
    if (problems.length > 0 || !session) return { problems }
    return { colleagues: named.colleagues, session, ...('buyer' in paying && { buyer: paying.buyer }) }
  }
  if (form.name.trim().length > longestName || hasControlSigns(form.name)) problems.push({ field: 'name', says: 'nameTooLong' })
  if (problems.length > 0 || !session) return { problems }
  const corrected = corrections(form, reader)
  const buyer = 'buyer' in paying && { buyer: paying.buyer }
  const needs = letter.cateringNeeds && form.needs.trim() !== '' && { needs: form.needs.trim() }
  if (form.action === 'late') return { wish: { to: 'askLate', session, corrected, ...buyer } }
  return {
    wish: { to: form.action === 'change' ? 'change' : 'register', session, corrected, ...needs, ...buyer },
  }
}

function whoProblems({ who }: AnswerForm, { kind }: Form): PageProblem[] {
  if (kind === 'mailbox' && who === 'me') return [{ field: 'who', says: 'mailboxIsNobody' }]
  return who === 'me' || who === 'other' || who === 'several' ? [] : [{ field: 'who', says: 'chooseWho' }]
}

function aboutProblems({ municipality, role }: AnswerForm): PageProblem[] {
  return [
    ...(municipality === '' || findMunicipality(municipality) ? [] : [{ field: 'municipality', says: 'unknownMunicipality' } as const]),
    ...(role === '' || isRole(role) ? [] : [{ field: 'role', says: 'unknownRole' } as const]),
  ]
}

const longestName = 120

function corrections({ name, municipality, role }: AnswerForm, reader: Form): Corrections {
  const typed = plainLine(name)
  return {
    ...(typed !== '' && typed !== reader.name && { name: typed }),
    ...(municipality !== '' && municipality !== reader.municipalityCode && { municipality }),
    ...(isRole(role) && role !== reader.role && { role }),
  }
}

/**
 * Up to ten pairs of `name` and `email`, `name2` and `email2`, …; a pair left empty is nobody, but
 * somebody must be named.
 */
function readColleagues(form: AnswerForm, reader: Form): { colleagues: Colleague[]; problems: PageProblem[] } {
  const problems: PageProblem[] = []
  const colleagues: Colleague[] = []
  const pairs = form.who === 'other' ? [''] : ['', '2', '3', '4', '5', '6', '7', '8', '9', '10']
  for (const nth of pairs) {
    const [nameField, emailField] = [`name${nth}`, `email${nth}`] as ['name', 'email']
    const [name, email] = [form[nameField].normalize('NFC').trim(), form[emailField].trim()]
    if (email === '' && (name === '' || (name === reader.name && pairs.length > 1 && nth !== ''))) continue
    const read = readPerson(name, email)
    if (name === reader.name && reader.kind === 'person') problems.push({ field: nameField, says: 'nameNeeded' })
    else if ('says' in read) problems.push({ field: read.field === 'name' ? nameField : emailField, says: read.says })
    else
      colleagues.push({
        ...read,
        municipality: form.municipality || reader.municipalityCode || null,
        role: isRole(form.role) ? form.role : null,
        field: emailField,
      })
  }
  if (colleagues.length === 0 && problems.length === 0) problems.push({ field: 'email', says: 'emailNeeded' })
  return { colleagues, problems }
}

type ReadPerson =
  | { name: string; email: string }
  | { field: 'name' | 'email'; says: 'nameNeeded' | 'nameTooLong' | 'emailNeeded' | 'emailWrong' }

function readPerson(name: string, typed: string): ReadPerson {
  if (name === '' || hasControlSigns(name)) return { field: 'name', says: 'nameNeeded' }
  if (name.length > longestName) return { field: 'name', says: 'nameTooLong' }
  if (typed === '') return { field: 'email', says: 'emailNeeded' }
  const address = normaliseAddress(typed)
  return address.ok ? { name, email: address.address } : { field: 'email', says: 'emailWrong' }
}

function readHandOver(form: AnswerForm, letter: FrozenLetter): ReadForm {
  const read = readPerson(form.name.normalize('NFC').trim(), form.email)
  const problems = aboutProblems(form)
  if ('says' in read) problems.push({ field: read.field, says: read.says })
  if (letter.roles !== 'everyone' && form.role === '') problems.push({ field: 'role', says: 'unknownRole' })
  if (problems.length > 0 || 'says' in read) return { problems }
  return { handOverTo: { ...read, municipality: form.municipality || null, role: isRole(form.role) ? form.role : null, field: 'email' } }
}

/** Where there is a price: the tick, the terms it was put at, and who pays. */
function readBuyer(form: AnswerForm, letter: FrozenLetter): { buyer: Buyer } | { problems: PageProblem[] } | Record<string, never> {
  if (letter.price === null) return {}
  const problems: PageProblem[] = []
  if (form.consent !== 'yes') problems.push({ field: 'consent', says: 'consentNeeded' })
  else if (form.termsVersion !== termsVersion(letter)) problems.push({ field: 'consent', says: 'priceChanged' })
  const ean = form.ean.trim() === '' ? { ean: '' } : readEan(form.ean)
  if ('wrong' in ean) problems.push({ field: 'ean', says: ean.wrong === 'length' ? 'eanLength' : 'eanCheck' })
  const email = form.buyerEmail.trim() === '' ? null : normaliseAddress(form.buyerEmail)
  if (email && !email.ok) problems.push({ field: 'buyerEmail', says: 'buyerEmailWrong' })
  if (problems.length > 0 || 'wrong' in ean) return { problems }
  return { buyer: { ean: ean.ean, reference: form.reference.trim(), name: form.buyerName.trim(), email: email?.ok ? email.address : '' } }
}

/** Where a letter has one session it need not be named. */
function chosenSession(typed: string, letter: FrozenLetter): SessionId | undefined {
  if (typed === '' && letter.sessions.length === 1) return letter.sessions[0].id
  return sessionOf(letter, typed as SessionId)?.id
}
