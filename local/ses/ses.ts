import { oneAtATime } from '../engines/one-at-a-time.ts'
import { type Around, type Call, type Route, serveRestJson } from '../engines/rest-json.ts'
import { type CallCounts, countCalls } from './call-counts.ts'
import type { SesEvent } from './events.ts'
import { identityOf } from './identity.ts'
import { storeInFolder, storeInMemory, storeNoBytes } from './mail-store.ts'
import { type Outbox, openOutbox } from './outbox.ts'
import { openPostOffice } from './post-office.ts'
import { type ReportType, reported } from './report.ts'
import { sendBulkEmail } from './send-bulk-email.ts'
import { sendEmail } from './send-email.ts'
import { openAccount, type SendQuota } from './sending-account.ts'
import type { SesHouse } from './ses-house.ts'
import { openTemplates } from './templates.ts'

// SES v2 on this machine: it takes what SES takes, refuses what SES refuses, and keeps the mails
// instead of delivering them.

export type SesOptions = {
  now: () => Date
  /** Unique words of [A-Za-z0-9-]; message ids and boundaries are made of them. */
  newId: () => string
  /**
   * Awaited, one event after the other, before the call that caused it is answered: it must not
   * itself send mail.
   */
  onEvent: (event: SesEvent) => Promise<void> | void
  /** Keeps the outbox across restarts. */
  dir?: string
  /** So many mails must be in what was kept, at least. */
  mails?: number
  /** False when mails are only counted: many thousand would fill the memory. */
  keepMails?: boolean
  quota?: SendQuota
  /** Domains that may stand in From; without a list all may. */
  verifiedDomains?: readonly string[]
  around?: Around
}

export type Ses = {
  url: string
  outbox: Outbox
  /** Tells of something that became of a sent mail. False when no mail has this id. */
  report(messageId: string, type: ReportType, detail?: unknown): Promise<boolean>
  /**
   * Tells once more what became of every mail from the `first` on (counted from 0), as when SES
   * took it.
   */
  tellAgain(first: number): Promise<void>
  counts(): CallCounts
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

const amplyForATown: SendQuota = { max24HourSend: 1_000_000, maxSendRate: 100 }

export async function openSes(options: SesOptions): Promise<Ses> {
  const { now, newId, onEvent, dir, mails = 0, keepMails = true, quota = amplyForATown, verifiedDomains, around } = options
  const store = dir ? await storeInFolder(dir, mails) : storeInMemory()
  const outbox = openOutbox(keepMails ? store : storeNoBytes())
  const postOffice = openPostOffice({ outbox, now, newId, onEvent })
  const house: SesHouse = {
    now,
    newId,
    verifiedDomains,
    outbox,
    postOffice,
    account: openAccount(quota, outbox, now),
    templates: openTemplates(),
  }
  const calls = countCalls()
  const lane = oneAtATime() // so that the outbox has one order: that of the calls

  function operation(name: string, method: Route['method'], path: string, answer: (body: unknown) => unknown): Route {
    return {
      operation: name,
      method,
      path: `/v2/email/${path}`,
      answer(call: Call) {
        calls.add(name, call.bytes, entriesOf(call.body))
        return lane(async () => answer(call.body))
      },
    }
  }

  const endpoint = await serveRestJson(
    [
      operation('SendEmail', 'POST', 'outbound-emails', body => sendEmail(house, body)),
      operation('SendBulkEmail', 'POST', 'outbound-bulk-emails', body => sendBulkEmail(house, body)),
      operation('CreateEmailTemplate', 'POST', 'templates', body => house.templates.create(body)),
      operation('GetAccount', 'GET', 'account', () => house.account.get()),
      {
        operation: 'GetEmailIdentity',
        method: 'GET',
        path: '/v2/email/identities/:identity',
        answer: ({ param }) => identityOf(param('identity'), verifiedDomains),
      },
    ],
    { around },
  )

  return {
    url: endpoint.url,
    outbox,
    async report(messageId, type, detail = {}) {
      const mail = outbox.find(messageId)
      if (!mail) return false
      const happening = reported(type, detail, mail.to, { at: now(), feedbackId: newId() })
      await lane(() => postOffice.tell(mail, [happening]))
      return true
    },
    async tellAgain(first) {
      for (const mail of store.sent.slice(first)) await lane(() => postOffice.tellOf(mail))
    },
    counts: calls.counts,
    close: endpoint.close,
    [Symbol.asyncDispose]: endpoint.close,
  }
}

function entriesOf(body: unknown): number {
  if (typeof body !== 'object' || body === null) return 0
  if ('BulkEmailEntries' in body && Array.isArray(body.BulkEmailEntries)) return body.BulkEmailEntries.length
  return 'Content' in body ? 1 : 0
}
