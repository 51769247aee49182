import type { AddressKey } from './address-key.ts'
import type { Clock } from './clock.ts'
import type { Files } from './files.ts'
import type { LinkKeys } from './link-keys.ts'
import type { Log } from './log.ts'
import type { MailAccount } from './mail-account.ts'
import type { MailService } from './mail-service.ts'
import type { Random } from './random.ts'
import type { StoredVersions } from './stored-versions.ts'
import type { Table } from './table.ts'

/**
 * Everything a room may be given of the world outside (ports). A function's first parameter names
 * just those it uses: `Pick<Platform, 'table' | 'clock'>`.
 */
export interface Platform {
  table: Table
  clock: Clock
  random: Random
  log: Log
  mail: MailService
  mailAccount: MailAccount
  linkKeys: LinkKeys
  addressKey: AddressKey
  files: Files
  stored: StoredVersions
  /** The site's address without a slash at the end: a setting, never taken from a request. */
  siteUrl: string
  /** The domain answers by mail come in at, with a mail server of its own; null where none do. */
  inboxDomain: string | null
}
