import type { Outbox } from './outbox.ts'
import type { PostOffice } from './post-office.ts'
import type { SendingAccount } from './sending-account.ts'
import type { Templates } from './templates.ts'

/** What the operations of SES work with. */
export type SesHouse = {
  now: () => Date
  newId: () => string
  verifiedDomains: readonly string[] | undefined
  outbox: Outbox
  postOffice: PostOffice
  account: SendingAccount
  templates: Templates
}
