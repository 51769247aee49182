import { randomUUID } from 'node:crypto'
import {
  type BulkEmailEntry,
  type MessageHeader,
  type MessageTag,
  SESv2Client,
  SendBulkEmailCommand,
  type SendBulkEmailCommandInput,
  SendEmailCommand,
  type SendEmailCommandInput,
} from '@aws-sdk/client-sesv2'
import { accessTo } from '../../local/engines/access.ts'
import type { SesEvent } from '../../local/ses/events.ts'
import { openSes, type SesOptions } from '../../local/ses/ses.ts'

export const noon = new Date('2026-03-18T11:00:00Z')
const sender = 'kkr@secretariat.example'

/** A local SES with the real SDK in front of it, and what it told. */
export async function sesAtHome(options: Partial<SesOptions> = {}) {
  const events: SesEvent[] = []
  const ses = await openSes({ now: () => noon, newId: randomUUID, onEvent: event => void events.push(event), ...options })
  const client = new SESv2Client({ ...accessTo(ses.url), maxAttempts: 1 })

  return {
    ...ses,
    client,
    events,
    told: () => events.map(event => event.eventType),
    simple: (more: Partial<SendEmailCommandInput> & { headers?: MessageHeader[] } = {}) => {
      const { headers: Headers, ...rest } = more
      return client.send(
        new SendEmailCommand({
          FromEmailAddress: sender,
          Destination: { ToAddresses: ['ann@north.example'] },
          Content: { Simple: { Subject: { Data: 'Velkommen' }, Body: { Text: { Data: 'Kære Ann' } }, Headers } },
          ...rest,
        }),
      )
    },
    raw: (mime: string, more: Partial<SendEmailCommandInput> = {}) =>
      client.send(new SendEmailCommand({ Content: { Raw: { Data: Buffer.from(mime) } }, ...more })),
    bulk: (entries: BulkEmailEntry[], more: Partial<SendBulkEmailCommandInput> & { template?: object } = {}) => {
      const { template, ...rest } = more
      const content = { Subject: 'Indbydelse', Text: 'Kære {{name}}', ...template }
      return client.send(
        new SendBulkEmailCommand({
          FromEmailAddress: sender,
          DefaultContent: { Template: { TemplateContent: content, TemplateData: '{}' } },
          BulkEmailEntries: entries,
          ...rest,
        }),
      )
    },
    [Symbol.asyncDispose]: async () => {
      client.destroy()
      await ses.close()
    },
  }
}

export function entry(address: string, data: object, more: { tags?: MessageTag[]; headers?: MessageHeader[] } = {}): BulkEmailEntry {
  return {
    Destination: { ToAddresses: [address] },
    ReplacementEmailContent: { ReplacementTemplate: { ReplacementTemplateData: JSON.stringify(data) } },
    ReplacementTags: more.tags,
    ReplacementHeaders: more.headers,
  }
}

export const people = (count: number) => Array.from({ length: count }, (_, n) => `person-${n + 1}@north.example`)

export const tags = (named: Record<string, string>): MessageTag[] => Object.entries(named).map(([Name, Value]) => ({ Name, Value }))

/** The name of the exception the SDK threw, or `sent`. */
export const outcome = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'sent',
    wrong => wrong.name,
  )
