import { hasControlSigns } from '../values/plain-line.ts'
import type { Role } from '../values/role.ts'
import { normaliseAddress } from './address.ts'
import { addressFault } from './address-faults.ts'
import type { Cells } from './columns.ts'
import { garbledAt } from './file/garbled.ts'
import { looksLikeGroup } from './group-name.ts'
import { meantMunicipality } from './meant-municipality.ts'
import { findMunicipality } from './municipalities.ts'
import { type OddCells, oddRemarks, whyUnusable } from './odd-cells.ts'
import type { Remark } from './row-remark.ts'
import { addressInCell } from './written-address.ts'
import { nameIn, saysMore, turnedRound, whyNoName } from './written-name.ts'
import { isFormOfAddress, nearestRole, roleOfTitle } from './written-role.ts'

/**
 * One row of a list that can be used. Null is what the row does not say: an import leaves it as it
 * was.
 */
export interface Recipient {
  name: string
  email: string
  municipality: string | null
  role: Role | null
  groups: string[]
  kind: 'person' | 'mailbox' | null
}

/** A row of a list, by its columns. */
export interface ListRow {
  cell: Cells
  odd: OddCells
  /** Of a list in text. */
  encoding: string
}

/** A recipient, with what is to be said of the row; or the sentence that says why there is none. */
export type Read = { ok: true; recipient: Recipient; remarks: Remark[] } | { ok: false; says: string }

const no = (says: string): Read => ({ ok: false, says })

export function readRecipient({ cell, odd, encoding }: ListRow): Read {
  const unusable = whyUnusable(odd)
  if (unusable) return no(unusable)
  const found = addressInCell(cell('email'))
  if (found === 'several') return no('Der er flere mailadresser i cellen. Skriv hver person i sin egen række.')
  const { typed } = found
  const address = normaliseAddress(typed)
  if (!address.ok) return no(addressFault(typed, address.because))
  const written = nameIn(cell)
  const wrong = whyNoName(written) ?? whyUnreadable(written + cell('udvalg'), encoding)
  if (wrong) return no(`${wrong} (${address.address}).`)
  const municipality = cell('kommune') === '' ? null : findMunicipality(cell('kommune'))
  if (municipality === undefined) return no(unknownMunicipality(cell('kommune')))
  const home = municipality ?? municipalityOfWork(cell('arbejdsplads'))
  const kind = kindOf(cell('type'))
  if (kind === undefined) return no(`Typen »${shown(cell('type'))}« kendes ikke. Skriv »person« eller »fællespostkasse«.`)

  const couldBeGroup = looksLikeGroup(written)
  const isGroup = kind === null && couldBeGroup
  const turned = kind === 'mailbox' || isGroup ? undefined : turnedRound(written)
  const title = isFormOfAddress(cell('rolle')) ? '' : cell('rolle')
  const role = roleOfTitle(title) ?? null
  const committee = cell('udvalg')
  const recipient: Recipient = {
    name: turned ?? written,
    email: address.address,
    municipality: home?.code ?? null,
    role,
    groups: committee === '' ? [] : [committee.slice(0, longestCommittee)],
    kind,
  }
  const remarks = [
    ...(role === null && title !== '' ? [unknownRole(title)] : []),
    ...(isGroup ? [mailboxLikely(written)] : []),
    ...(turned ? [nameTurned] : []),
    ...(kind !== 'mailbox' && !couldBeGroup && saysMore(turned ?? written) ? [nameOdd] : []),
    ...(committee.length > longestCommittee ? [committeeCut] : []),
    ...oddRemarks(odd),
  ]
  return { ok: true, recipient, remarks }
}

function whyUnreadable(texts: string, encoding: string): string | null {
  if (hasControlSigns(texts)) return 'Navn eller udvalg indeholder usynlige tegn. Skriv det igen'
  return garbledAt(texts, encoding) ? 'Bogstaverne i navn eller udvalg er gået i stykker. Skriv det igen' : null
}

const longestCommittee = 150

const committeeCut: Remark = { code: 'CELL-ODD', says: `Udvalget er længere end ${longestCommittee} tegn og er skåret af.` }
const nameTurned: Remark = { code: 'NAME-TURNED', says: 'Navnet står med efternavnet først og er vendt om.' }

const nameOdd: Remark = {
  code: 'NAME-ODD',
  says: 'Navnet siger mere end et navn, eller det begynder ikke med fornavnet. Det står i mailen, som det er skrevet her.',
}

const mailboxLikely = (name: string): Remark => ({
  code: 'MAILBOX-LIKELY',
  says: `»${shown(name)}« ligner en fællespostkasse. Skriv »fællespostkasse« eller »person« i kolonnen type.`,
})

const shown = (text: string) => text.slice(0, 60)

/** `Furesø Kommune`, `Furesø Kommune, Center for Social`; of any other place of work nothing. */
const municipalityOfWork = (written: string) =>
  findMunicipality(written) ?? findMunicipality(written.split(/\s*[,;/|–]\s*/)[0] ?? '') ?? null

export function unknownMunicipality(written: string): string {
  const meant = meantMunicipality(written)
  return `Kommunen »${shown(written)}« kendes ikke. ${meant ? `Mente du »${meant}«?` : 'Brug navnet eller den firecifrede kode.'}`
}

function unknownRole(written: string): Remark {
  const meant = nearestRole(written)
  const says = `Vi kender ikke rollen »${shown(written)}«. Personen er med uden rolle.`
  return { code: 'ROLE-UNKNOWN', says: meant ? `${says} Mente du »${meant}«?` : says }
}

function kindOf(word: string): Recipient['kind'] | undefined {
  if (word === '') return null
  if (/^person$/i.test(word)) return 'person'
  return /^f(æ|ae)lles(post|mail)kasse$/i.test(word) ? 'mailbox' : undefined
}
