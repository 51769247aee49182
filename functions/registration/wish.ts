import { findMunicipality } from '../audience/municipalities.ts'
import type { Reader } from '../audience/reader.ts'
import { type FrozenLetter, sessionOf } from '../campaign/frozen-letter.ts'
import type { SessionId } from '../values/ids.ts'
import { isRole, type Role } from '../values/role.ts'
import type { AnswerForm } from './answer-form.ts'

/** What somebody asks for with a form that makes sense. */
export type Wish =
  | { to: 'register'; session: SessionId; corrected: Corrections }
  | { to: 'change'; session: SessionId; corrected: Corrections }
  | { to: 'decline' }
  | { to: 'cancel' }

/** What the person wrote about themselves where it differs from what the list says. */
export interface Corrections {
  name?: string
  municipality?: string
  role?: Role
}

/** What is wrong with a form, as words the page has: `problems[says]` in `templates/words/page`. */
export interface FieldProblem {
  field: 'action' | 'session' | 'who' | 'name' | 'email' | 'municipality' | 'role'
  says:
    | 'chooseAnswer'
    | 'chooseWho'
    | 'chooseSession'
    | 'nameNeeded'
    | 'nameTooLong'
    | 'unknownMunicipality'
    | 'unknownRole'
    | 'mailboxIsNobody'
}

export type ReadForm = { wish: Wish } | { problems: FieldProblem[] }

export function readForm(
  form: AnswerForm,
  letter: FrozenLetter,
  reader: Pick<Reader, 'kind' | 'name' | 'municipalityCode' | 'role'>,
): ReadForm {
  if (form.action === 'decline') return { wish: { to: 'decline' } }
  if (form.action === 'cancel') return { wish: { to: 'cancel' } }
  if (form.action !== 'register' && form.action !== 'change') return { problems: [{ field: 'action', says: 'chooseAnswer' }] }

  const problems: FieldProblem[] = []
  const needs = (fine: boolean, field: FieldProblem['field'], says: FieldProblem['says']) => {
    if (!fine) problems.push({ field, says })
  }
  const session = chosenSession(form.session, letter)
  needs(session !== undefined, 'session', 'chooseSession')
  if (form.action === 'register') {
    if (reader.kind === 'mailbox') needs(form.who !== 'me', 'who', 'mailboxIsNobody')
    needs(form.who === 'me', 'who', 'chooseWho')
  }
  const name = form.name.normalize('NFC').trim()
  needs(name.length <= 120, 'name', 'nameTooLong')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not reach a header.
  needs(!/[\u0000-\u001f\u007f]/.test(name), 'name', 'nameNeeded')
  needs(form.municipality === '' || findMunicipality(form.municipality) !== undefined, 'municipality', 'unknownMunicipality')
  needs(form.role === '' || isRole(form.role), 'role', 'unknownRole')
  if (problems.length > 0 || !session) return { problems }

  const corrected: Corrections = {
    ...(name !== '' && name !== reader.name && { name }),
    ...(form.municipality !== '' && form.municipality !== reader.municipalityCode && { municipality: form.municipality }),
    ...(isRole(form.role) && form.role !== reader.role && { role: form.role }),
  }
  return { wish: { to: form.action, session, corrected } }
}

/** Where a letter has one session it need not be named. */
function chosenSession(typed: string, letter: FrozenLetter): SessionId | undefined {
  if (typed === '' && letter.sessions.length === 1) return letter.sessions[0].id
  return sessionOf(letter, typed as SessionId)?.id
}
