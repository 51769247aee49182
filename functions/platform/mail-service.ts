import {
  type BulkEmailEntry,
  type BulkEmailEntryResult,
  type MessageTag,
  SESv2Client,
  type SESv2ClientConfig,
  SendBulkEmailCommand,
  SendEmailCommand,
} from '@aws-sdk/client-sesv2'
import { environment } from './settings.ts'

export interface BulkMail {
  from: string
  replyTo: string[]
  template: { subject: string; html: string; text: string }
  headers: { Name: string; Value: string }[]
  /** The same for all. */
  attachments: { name: string; type: string; bytes: Uint8Array }[]
  tags: MessageTag[]
  entries: BulkEmailEntry[]
}

export interface MailService {
  /** At most 50 entries; one result per entry, in their order. */
  sendBulk(mail: BulkMail): Promise<BulkEmailEntryResult[]>
  /** A finished MIME message. Returns SES' message id; accepted is not delivered. */
  sendRaw(mail: { mime: Uint8Array; tags: MessageTag[] }): Promise<string>
}

/**
 * SES has no idempotency token: a second attempt of the SDK's own would mail people twice, and a
 * slow answer must not pass for silence.
 */
const onceOnly = {
  maxAttempts: 1,
  requestHandler: { requestTimeout: 20_000, throwOnRequestTimeout: true },
} satisfies SESv2ClientConfig

export const mailClient = (config: SESv2ClientConfig = {}): SESv2Client => new SESv2Client({ ...config, ...onceOnly })

export const openMailService = (client: SESv2Client, configurationSet: string): MailService => ({
  async sendBulk({ from, replyTo, template, headers, attachments, tags, entries }) {
    const answer = await client.send(
      new SendBulkEmailCommand({
        FromEmailAddress: from,
        ReplyToAddresses: replyTo,
        ConfigurationSetName: configurationSet,
        DefaultEmailTags: tags,
        DefaultContent: {
          Template: {
            TemplateContent: { Subject: template.subject, Html: template.html, Text: template.text },
            TemplateData: '{}',
            Headers: headers,
            ...(attachments.length > 0 && {
              Attachments: attachments.map(({ name, type, bytes }) => ({ FileName: name, ContentType: type, RawContent: bytes })),
            }),
          },
        },
        BulkEmailEntries: entries,
      }),
    )
    return answer.BulkEmailEntryResults ?? []
  },

  async sendRaw({ mime, tags }) {
    const answer = await client.send(
      new SendEmailCommand({ Content: { Raw: { Data: mime } }, ConfigurationSetName: configurationSet, EmailTags: tags }),
    )
    return answer.MessageId ?? ''
  },
})

export const mailServiceFromEnvironment = (): MailService => openMailService(mailClient(), environment('CONFIGURATION_SET'))
