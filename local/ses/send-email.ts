import { Refusal } from '../engines/rest-json.ts'
import { type Mailbox, mailbox, mayMailFrom } from './address.ts'
import { badRequest } from './bad-request.ts'
import { checkHeaders } from './header-rules.ts'
import { compose, type Message } from './mime.ts'
import { templateData } from './placeholders.ts'
import type { Outgoing } from './post-office.ts'
import { readRaw, restamp } from './raw-mime.ts'
import { checkCount, countOf, type Recipients, recipientsOf } from './recipients.ts'
import { read, SendEmail } from './requests.ts'
import type { Unnumbered } from './sent-mail.ts'
import type { SesHouse } from './ses-house.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { checkTags } from './tag-rules.ts'
import { render } from './templates.ts'

/** One mail, to at most 50 recipients who see each other. */
export async function sendEmail(house: SesHouse, body: unknown): Promise<{ MessageId: string }> {
  const request = read(SendEmail, body)
  checkCount(countOf(request.Destination))
  const outgoing = await outgoingOf(house, request, stampOf(house))
  house.account.checkRate(outgoing.mail.to.length)
  if (outgoing.mail.to.length > house.account.leftToday()) {
    throw new Refusal('TooManyRequestsException', 'Daily message quota exceeded.', 429)
  }
  await house.postOffice.post([outgoing])
  return { MessageId: outgoing.mail.messageId }
}

async function outgoingOf(house: SesHouse, request: SendEmail, stamp: Stamp): Promise<Outgoing> {
  const { Simple, Raw, Template } = request.Content
  if ([Simple, Raw, Template].filter(Boolean).length !== 1) throw badRequest('Content must be exactly one of Simple, Raw and Template')
  const recipients = recipientsOf(request.Destination)

  if (Raw) {
    const raw = await readRaw(Raw.Data)
    const from = request.FromEmailAddress ? mailbox(request.FromEmailAddress).address : raw.from
    mayMailFrom(raw.from, house.verifiedDomains)
    const to = recipients.all.length > 0 ? recipients.all : raw.recipients.map(address => mailbox(address).address)
    checkCount(to.length)
    return { mail: mailOf(house, request, stamp, from, to), mime: restamp(raw, stamp) }
  }

  if (!request.FromEmailAddress) throw badRequest('FromEmailAddress is missing')
  const from = mailbox(request.FromEmailAddress)
  const mail = mailOf(house, request, stamp, from.address, recipients.all)
  const parts = partsOf(request, stamp, from, recipients)

  if (Simple) {
    const { Text, Html } = Simple.Body
    if (!Simple.Subject.Data || !(Text?.Data || Html?.Data)) throw badRequest('A message needs a subject, and a text or HTML part')
    const { Attachments: attachments } = Simple
    const words = { subject: Simple.Subject.Data, text: Text?.Data, html: Html?.Data }
    return { mail, mime: await compose({ ...parts, ...words, headers: checkHeaders(Simple.Headers), attachments }) }
  }

  const template = Template!
  const rendered = render(house.templates.contentOf(template), templateData(template.TemplateData))
  const headers = checkHeaders(template.Headers)
  if ('missing' in rendered) return { mail, missing: rendered.missing, templateName: template.TemplateName }
  return { mail, mime: await compose({ ...parts, ...rendered, headers, attachments: template.Attachments }) }
}

function mailOf(house: SesHouse, request: SendEmail, stamp: Stamp, from: string, to: string[]): Unnumbered {
  if (to.length === 0) throw badRequest('There is nobody to send to')
  mayMailFrom(from, house.verifiedDomains)
  return {
    messageId: stamp.messageId,
    sentAt: stamp.at.toISOString(),
    from,
    to,
    tags: checkTags(request.EmailTags),
    configurationSet: request.ConfigurationSetName ?? null,
  }
}

function partsOf(
  request: SendEmail,
  stamp: Stamp,
  from: Mailbox,
  { to, cc }: Recipients,
): Pick<Message, 'stamp' | 'from' | 'to' | 'cc' | 'replyTo'> {
  return { stamp, from, to, cc, replyTo: request.ReplyToAddresses.map(mailbox) }
}
