import type { Platform } from '../platform/platform.ts'
import type { SessionTicket } from './session.ts'
import type { StaffKey } from './staff-member.ts'
import { sessionKey, staffPk } from './store.ts'

export async function endSession({ table }: Pick<Platform, 'table'>, ticket: SessionTicket): Promise<void> {
  await table.write({ erase: sessionKey(ticket) })
}

/** On every machine they are signed in on. @returns how many sessions ended */
export async function endAllSessions({ table }: Pick<Platform, 'table'>, key: StaffKey): Promise<number> {
  const sessions = await table.query({ pk: staffPk(key), prefix: 'session#', consistent: true })
  await Promise.all(sessions.map(({ sk }) => table.write({ erase: { pk: staffPk(key), sk } })))
  return sessions.length
}
