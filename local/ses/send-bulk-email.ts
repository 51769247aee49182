import { Refusal } from '../engines/rest-json.ts'
import { type Mailbox, mailbox, mayMailFrom } from './address.ts'
import { badRequest } from './bad-request.ts'
import { checkHeaders, mergedHeaders } from './header-rules.ts'
import { compose } from './mime.ts'
import { type TemplateData, templateData } from './placeholders.ts'
import type { Outgoing } from './post-office.ts'
import { checkCount, countOf, recipientsOf } from './recipients.ts'
import { type BulkEntry, read, SendBulkEmail, type TemplateContent } from './requests.ts'
import type { SesHouse } from './ses-house.ts'
import { stampOf } from './stamp.ts'
import { checkTags, mergedTags } from './tag-rules.ts'
import { render } from './templates.ts'

type EntryResult = { Status: string; Error?: string; MessageId?: string }

/** What all entries of the call share. */
type Shared = { request: SendBulkEmail; from: Mailbox; replyTo: Mailbox[]; content: TemplateContent; data: TemplateData }

/**
 * One mail per entry; what is wrong with the call refuses it whole, what is wrong with an entry
 * only that one.
 */
export async function sendBulkEmail(house: SesHouse, body: unknown): Promise<{ BulkEmailEntryResults: EntryResult[] }> {
  const request = read(SendBulkEmail, body)
  const recipients = request.BulkEmailEntries.reduce((sum, entry) => sum + countOf(entry.Destination), 0)
  checkCount(Math.max(recipients, request.BulkEmailEntries.length))
  house.account.checkRate(recipients)
  const shared = sharedOf(house, request)

  let leftToday = house.account.leftToday()
  const posted: Outgoing[] = []
  const results: EntryResult[] = []
  for (const entry of request.BulkEmailEntries) {
    const outcome = await outgoingOrResult(house, shared, entry)
    if ('Status' in outcome) {
      results.push(outcome)
    } else if (outcome.mail.to.length > leftToday) {
      results.push({ Status: 'ACCOUNT_DAILY_QUOTA_EXCEEDED', Error: 'Daily message quota exceeded.' })
    } else {
      leftToday -= outcome.mail.to.length
      posted.push(outcome)
      results.push({ Status: 'SUCCESS', MessageId: outcome.mail.messageId })
    }
  }
  await house.postOffice.post(posted)
  return { BulkEmailEntryResults: results }
}

function sharedOf(house: SesHouse, request: SendBulkEmail): Shared {
  const { Template } = request.DefaultContent
  const from = mailbox(request.FromEmailAddress)
  mayMailFrom(from.address, house.verifiedDomains)
  checkTags(request.DefaultEmailTags)
  checkHeaders(Template.Headers)
  return {
    request,
    from,
    replyTo: request.ReplyToAddresses.map(mailbox),
    content: house.templates.contentOf(Template),
    data: templateData(Template.TemplateData),
  }
}

async function outgoingOrResult(house: SesHouse, shared: Shared, entry: BulkEntry): Promise<Outgoing | EntryResult> {
  try {
    return await outgoingOf(house, shared, entry)
  } catch (wrong) {
    if (wrong instanceof Refusal) return { Status: 'INVALID_PARAMETER', Error: wrong.message }
    throw wrong
  }
}

async function outgoingOf(house: SesHouse, { request, from, replyTo, content, data }: Shared, entry: BulkEntry): Promise<Outgoing> {
  const { Template } = request.DefaultContent
  const stamp = stampOf(house)
  const { to, cc, all } = recipientsOf(entry.Destination)
  if (all.length === 0) throw badRequest('There is nobody to send to')
  const tags = checkTags(mergedTags(request.DefaultEmailTags, checkTags(entry.ReplacementTags)))
  const headers = checkHeaders(mergedHeaders(Template.Headers, checkHeaders(entry.ReplacementHeaders)))
  const own = templateData(entry.ReplacementEmailContent?.ReplacementTemplate?.ReplacementTemplateData ?? '{}')
  const mail = {
    messageId: stamp.messageId,
    sentAt: stamp.at.toISOString(),
    from: from.address,
    to: all,
    tags,
    configurationSet: request.ConfigurationSetName ?? null,
  }
  const rendered = render(content, { ...data, ...own })
  if ('missing' in rendered) return { mail, missing: rendered.missing, templateName: Template.TemplateName }
  return { mail, mime: await compose({ stamp, from, to, cc, replyTo, ...rendered, headers, attachments: Template.Attachments }) }
}
