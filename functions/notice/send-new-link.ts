import { readerOf } from '../audience/reader-of.ts'
import { comingMeetings } from '../invitation/coming-meetings.ts'
import { countNewLink, loadLinkRequest, requestExpires } from '../invitation/link-request.ts'
import type { Opened } from '../invitation/open-link.ts'
import { linkTokens } from '../invitation/tokens-of-a-mail.ts'
import { sessionOf } from '../letter/frozen-letter.ts'
import { replyTo, sharedHeaders, unsubscribeHeader } from '../mail/headers.ts'
import { composeNewLink, type LinkedMeeting } from '../mail/kinds/new-link.ts'
import { type MailOnceHouse, mailOnce } from '../mail/mail-once.ts'
import { mimeMessage } from '../mail/mime.ts'
import type { Platform } from '../platform/platform.ts'
import type { Key } from '../platform/table.ts'

export type SendNewLinkHouse = MailOnceHouse & Pick<Platform, 'linkKeys' | 'siteUrl'>

/**
 * Answers a request for a link: one mail with every coming meeting the address is invited to, or
 * nothing when there is none.
 */
export async function sendNewLink(house: SendNewLinkHouse, outbox: Key): Promise<'sent' | 'claimed' | 'notInvited' | 'enoughThisHour'> {
  const request = await loadLinkRequest(house, outbox)
  if (!request) throw new Error('a request for a link that was announced is not there')
  const [first, ...others] = await comingMeetings(house, Buffer.from(request.who, 'hex'))
  if (!first) return 'notInvited'
  if (!(await countNewLink(house))) return 'enoughThisHour'

  const { person, letter, campaign } = first
  const linked = (meeting: Opened) => linkedMeeting(house, meeting)
  const { subject, html, text } = composeNewLink([linked(first), ...others.map(linked)], house.siteUrl)
  const mime = await mimeMessage({
    from: letter.sender,
    to: { name: person.name, address: person.email },
    replyTo: replyTo(letter),
    subject,
    html,
    text,
    headers: [...sharedHeaders, unsubscribeHeader(house.siteUrl, linkTokens(house.linkKeys, campaign.id, person).optOut)],
    calendar: null,
    date: house.clock.now(),
  })
  const tags = { campaign: campaign.id, mailing: 'message', number: person.number }
  return mailOnce(house, outbox, { mime, tags, expires: requestExpires(request.at) })
}

function linkedMeeting({ linkKeys }: SendNewLinkHouse, { person, letter, campaign }: Opened): LinkedMeeting {
  const { answer } = person
  return {
    letter,
    reader: readerOf(person, letter.language),
    tokens: linkTokens(linkKeys, campaign.id, person),
    session: answer.status === 'registered' ? (sessionOf(letter, answer.session) ?? null) : null,
    answered: answer.status !== 'noAnswer' && answer.status !== 'declined',
  }
}
