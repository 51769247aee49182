import type { BulkEmailEntry } from '@aws-sdk/client-sesv2'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { unsubscribeHeader } from './headers.ts'
import type { MailTemplate } from './mail-template.ts'
import { type MailReader, personalValues } from './personal-values.ts'

/**
 * One reader's share of a `SendBulkEmail`: only what the template asks for, so that fifty fit in
 * little. The headers that are the same for all go with the template; SES adds these to them.
 * @throws when the template asks for a value nobody has: SES would say SUCCESS and lose the mail.
 */
export function bulkEntry(
  to: MailReader & { address: string },
  mail: { template: MailTemplate; letter: FrozenLetter; baseUrl: string; tags: Record<string, string> },
): BulkEmailEntry {
  const data = asked(mail.template, personalValues(to, mail.letter))
  return {
    Destination: { ToAddresses: [to.address] },
    ReplacementEmailContent: { ReplacementTemplate: { ReplacementTemplateData: JSON.stringify(data) } },
    ReplacementHeaders: [unsubscribeHeader(mail.baseUrl, to.tokens.optOut)],
    ReplacementTags: Object.entries(mail.tags).map(([Name, Value]) => ({ Name, Value })),
  }
}

function asked({ asks }: MailTemplate, values: Record<string, string>): Record<string, string> {
  const data: Record<string, string> = {}
  for (const name of asks) {
    const value = values[name]
    if (value === undefined) throw new Error(`the mail asks for {{${name}}}, which this reader has no value for`)
    data[name] = value
  }
  return data
}
