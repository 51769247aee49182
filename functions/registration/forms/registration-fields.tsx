import type { Reader } from '../../audience/reader.ts'
import { problemAt, type ShownProblem } from '../../form/problem-summary.tsx'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { BuyerFields, readBuyer } from '../fields/buyer.tsx'
import { ColleagueFields, ColleagueHint, readNamed } from '../fields/colleague.tsx'
import { ColleagueRows } from '../fields/colleague-rows.tsx'
import { readConsent } from '../fields/consent.tsx'
import type { FormReader } from '../fields/field.ts'
import { MunicipalityField, readMunicipality } from '../fields/municipality.tsx'
import { NeedsField, readNeeds } from '../fields/needs.tsx'
import { OnListField, readOnList } from '../fields/on-list.tsx'
import { OwnNameField, readOwnName } from '../fields/own-name.tsx'
import { together } from '../fields/reading.ts'
import { RoleField, readRole } from '../fields/role.tsx'
import { ChooseSession, readSession, type SeatsLeft } from '../fields/session.tsx'
import type { Typed } from '../fields/typed.ts'
import { ChooseWho, readWho } from '../fields/who.tsx'
import type { ReadForm } from '../wish.ts'
import { corrections } from './corrections.ts'

export interface RegistrationFieldsProps {
  letter: FrozenLetter
  reader: Reader
  seats: SeatsLeft
  typed: Typed
  problems: readonly ShownProblem[]
  lastDigits?: string | undefined
  isLate?: boolean
}

/** Everything a registration asks: where, who, and what the organiser must know. */
export const RegistrationFields = ({ letter, reader, seats, typed, problems, lastDigits, isLate }: RegistrationFieldsProps) => {
  const about = { letter, reader, typed, problems }
  return (
    <>
      <ChooseSession letter={letter} seats={seats} chosen={typed.session ?? ''} isLate={isLate} problem={problemAt(problems, 'session')} />
      <ChooseWho letter={letter} reader={reader} chosen={typed.who ?? ''} problem={problemAt(problems, 'who')} />
      <ColleagueHint letter={letter} kind={reader.kind} />
      <ColleagueFields {...about} />
      {reader.kind === 'person' && <OwnNameField {...about} />}
      <ColleagueRows {...about} />
      <MunicipalityField {...about} />
      <RoleField {...about} />
      <NeedsField {...about} />
      {reader.kind === 'person' && <OnListField {...about} />}
      {letter.price && <BuyerFields {...about} lastDigits={lastDigits} />}
    </>
  )
}

/** The same fields read, in the same order, for whomever they are about. */
export function readRegistration(typed: Typed, letter: FrozenLetter, reader: FormReader, to: 'register' | 'askLate'): ReadForm {
  const chosen =
    to === 'askLate' && !typed.who && !typed.email && reader.kind === 'person' ? ({ read: 'me' } as const) : readWho(typed, reader)
  const who = 'read' in chosen ? chosen.read : 'me'
  const fields = together({
    session: readSession(typed, letter),
    who: chosen,
    named: readNamed(typed, who, reader),
    ownName: who === 'me' ? readOwnName(typed, reader) : { read: undefined },
    municipality: readMunicipality(typed),
    role: readRole(typed),
    needs: readNeeds(typed, letter, who),
    onList: who === 'me' ? readOnList(typed, letter) : { read: undefined },
    buyer: readBuyer(typed, letter),
    consent: readConsent(typed, letter),
  })
  if ('problems' in fields) return fields
  const { session, named, ownName, municipality, role, needs, onList, buyer } = fields.read
  const about = { session, ...(needs && { needs }), ...(buyer && { buyer }) }
  if (who === 'me') {
    const corrected = corrections({ name: ownName, municipality, role }, reader)
    return { wish: { to, ...about, corrected, ...(onList !== undefined && { onList }) } }
  }
  const theirs = { municipality: municipality ?? (reader.municipalityCode || null), role: role ?? null }
  return { colleagues: named.map(one => ({ ...one, ...theirs })), to, ...about }
}
