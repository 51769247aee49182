import * as v from 'valibot'
import type { Platform } from '../platform/platform.ts'
import { rowForm, text } from '../platform/row.ts'
import type { Item, Key } from '../platform/table.ts'
import { expiresAt, type Instant } from '../values/instant.ts'
import type { Language } from '../values/language.ts'
import { staffRoles } from './role.ts'
import { hashOf, isOpenAt, type SessionTicket, type StaffSession } from './session.ts'
import type { StaffKey, StaffMember } from './staff-member.ts'

/** Who has signed in once, for the log and for whoever looks after sign-ins. */
export interface KnownStaff extends StaffMember {
  /** `en` for who has chosen English; Danish else. */
  language?: Language
  lastSeen: Instant
}

const member = { key: text<StaffKey>(), name: v.string(), email: v.string(), role: v.picklist(staffRoles) }
const sessionRow = rowForm<StaffSession>('a session', 1, { ...member, since: text<Instant>(), until: text<Instant>() })
const whoRow = rowForm<KnownStaff>('a staff member', 1, {
  ...member,
  language: v.exactOptional(v.picklist(['da', 'en'])),
  lastSeen: text<Instant>(),
})

export const staffPk = (key: StaffKey): string => `STAFF#${key}`
export const sessionKey = ({ key, secret }: SessionTicket): Key => ({ pk: staffPk(key), sk: `session#${hashOf(secret)}` })
const whoKey = (key: StaffKey): Key => ({ pk: staffPk(key), sk: 'who' })
/** All who have ever signed in, one small row each, so that nobody scans the table for them. */
const listKey = (key: StaffKey): Key => ({ pk: 'STAFF', sk: key })

/** A session that is open now. Sessions run on real time, whatever the house's clock says. */
export async function loadSession(
  { table }: Pick<Platform, 'table'>,
  ticket: SessionTicket,
  now: Instant,
): Promise<StaffSession | undefined> {
  const row = await table.get<Item>(sessionKey(ticket), { consistent: true })
  const session = row && sessionRow.read(row)
  return session && isOpenAt(session, now) ? session : undefined
}

export async function keepSession({ table }: Pick<Platform, 'table'>, ticket: SessionTicket, session: StaffSession): Promise<void> {
  const { key, name, email, role, since, until } = session
  await table.commit([
    { put: { ...sessionKey(ticket), ...sessionRow.written({ key, name, email, role, since, until }), expires: expiresAt(until) } },
    { update: whoKey(key), set: { form: 1, key, name, email, role, lastSeen: since } },
    { put: { ...listKey(key), form: 1 } },
  ])
}

export async function loadStaffMember({ table }: Pick<Platform, 'table'>, key: StaffKey): Promise<KnownStaff | undefined> {
  const row = await table.get<Item>(whoKey(key))
  return row && whoRow.read(row)
}

export async function listStaff(house: Pick<Platform, 'table'>): Promise<KnownStaff[]> {
  const keys = await house.table.query({ pk: 'STAFF' })
  const known = await Promise.all(keys.map(({ sk }) => loadStaffMember(house, sk as StaffKey)))
  return known.filter(member => member !== undefined)
}

export async function chooseLanguage({ table }: Pick<Platform, 'table'>, key: StaffKey, language: Language): Promise<void> {
  await table.write({ update: whoKey(key), set: { language } })
}

/** Whether a row is one of theirs: what `rowsOfStaffMember` asks for, of keys that are known. */
export const isOfStaffMember = ({ pk, sk }: Key, key: StaffKey): boolean => pk === staffPk(key) || (pk === listKey(key).pk && sk === key)

/** Every row there is of somebody of the staff. */
export async function rowsOfStaffMember({ table }: Pick<Platform, 'table'>, key: StaffKey): Promise<Key[]> {
  const own = await table.query<Key>({ pk: staffPk(key), consistent: true })
  return [...own.map(({ pk: partition, sk }) => ({ pk: partition, sk })), listKey(key)]
}
