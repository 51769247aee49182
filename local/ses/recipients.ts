import { type Mailbox, mailbox } from './address.ts'
import { badRequest } from './bad-request.ts'
import type { Destination } from './requests.ts'

export type Recipients = { to: Mailbox[]; cc: Mailbox[]; all: string[] }

export function recipientsOf({ ToAddresses, CcAddresses, BccAddresses }: Destination): Recipients {
  const to = ToAddresses.map(mailbox)
  const cc = CcAddresses.map(mailbox)
  return { to, cc, all: [...to, ...cc, ...BccAddresses.map(mailbox)].map(person => person.address) }
}

export function countOf({ ToAddresses, CcAddresses, BccAddresses }: Destination): number {
  return ToAddresses.length + CcAddresses.length + BccAddresses.length
}

/** SES takes at most 50 recipients in one call, however they are spread. */
export function checkCount(recipients: number): void {
  if (recipients > 50) throw badRequest('Recipient count exceeds 50.')
}
