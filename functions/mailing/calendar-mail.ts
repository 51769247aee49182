import { answerAsWritten, type PersonRow } from '../audience/person.ts'
import { readerOf } from '../audience/reader-of.ts'
import { asOfLetter, questionTo, type Reconfirming } from '../audience/reconfirm.ts'
import { calendarEntry } from '../calendar/entry.ts'
import { entryUid } from '../calendar/entry-uid.ts'
import { organiserOf } from '../calendar/organiser.ts'
import { sequenceOf } from '../calendar/sequence.ts'
import type { Letters } from '../campaign/letters.ts'
import { replyAddress } from '../invitation/reply-address.ts'
import { linkTokens } from '../invitation/tokens-of-a-mail.ts'
import { type FrozenLetter, type FrozenSession, isOpen, sessionEver, sessionOf } from '../letter/frozen-letter.ts'
import type { Step } from '../letter/step.ts'
import { withCalendarWay } from '../mail/calendar-way.ts'
import { calledOffOf } from '../mail/compose-change.ts'
import { replyTo, sharedHeaders, unsubscribeHeader } from '../mail/headers.ts'
import { calledOffSlots } from '../mail/kinds/called-off.ts'
import { reconfirmSlots } from '../mail/kinds/changed.ts'
import { filled, type MailTemplate, mailTemplate } from '../mail/mail-template.ts'
import { mimeMessage } from '../mail/mime.ts'
import { personalValues } from '../mail/personal-values.ts'
import { frame, mailWords } from '../mail/pieces/frame.ts'
import { mailLinks } from '../mail/pieces/link.ts'
import { mailTemplates } from '../mail/templates.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId } from '../values/ids.ts'
import { tagsOf } from './bulk-mail.ts'

export type CalendarMailHouse = Pick<Platform, 'table' | 'clock' | 'linkKeys' | 'siteUrl' | 'inboxDomain'> & { letters: Letters }

/**
 * One mail of a change's calendar half: to somebody with a seat, with the entry as it is now. The
 * SEQUENCE rises by the plan, so nothing is written in the person's row, but where this is their
 * first entry. Undefined for whoever was forgotten since the batch was read.
 */
export async function calendarMail(
  house: CalendarMailHouse,
  campaign: CampaignId,
  { step, call, person }: { step: Step; call: number; person: PersonRow },
): Promise<Parameters<Platform['mail']['sendRaw']>[0] | undefined> {
  const { clock, linkKeys, siteUrl, inboxDomain, letters } = house
  const now = clock.now()
  const letter = await letters(campaign, step.letterVersion ?? 1)
  const read = await inTheirWay(house, campaign, step, person, letter)
  if (!read) return undefined
  const place = placeTold(step, read, letter)
  const tokens = linkTokens(linkKeys, campaign, read)
  const reader = readerOf(read, letter.language)
  const mail = filled(place.template(siteUrl, isOpen(letter, now)), personalValues({ reader, session: place.session, tokens }, letter))
  const attendee = { name: read.name, address: read.email }
  const isAsked = read.calendar?.method === 'REQUEST'
  const entry = {
    uid: entryUid(letter, read.number),
    sequence: sequenceOf(letter.plan ?? 0, read.version),
    letter,
    session: place.session,
    organiser: organiserOf(letter, read),
    url: `${siteUrl}/d/${tokens.participant}`,
    now,
  }
  const answers = inboxDomain && replyAddress(linkKeys, inboxDomain, campaign, read)
  const method = place.calledOff ? 'CANCEL' : isAsked ? 'REQUEST' : 'PUBLISH'
  const text =
    method === 'REQUEST' ? calendarEntry({ ...entry, method, attendee }) : calendarEntry({ ...entry, method, ...(isAsked && { attendee }) })
  const tags = Object.entries({ ...tagsOf(campaign, step, call, read), half: 'cal' })
  return {
    mime: await mimeMessage({
      ...mail,
      from: letter.sender,
      to: attendee,
      replyTo: [replyTo(letter), ...(answers ? [{ name: letter.sender.name, address: answers }] : [])],
      headers: [...sharedHeaders, unsubscribeHeader(siteUrl, tokens.optOut, answers ?? undefined)],
      calendar: { method, text },
      date: now,
    }),
    tags: tags.map(([Name, Value]) => ({ Name, Value })),
  }
}

interface Place {
  session: FrozenSession
  calledOff: boolean
  template: (siteUrl: string, open: boolean) => MailTemplate
}

/** Which session the mail is about, and what it says. */
export function placeTold(step: Step, read: PersonRow, letter: FrozenLetter): Place {
  const words = mailWords(letter.language)
  const shared = (siteUrl: string) => ({ links: mailLinks(siteUrl), around: frame(letter, words, mailLinks(siteUrl)) })
  if (step.name === 'called-off') {
    const session = placeBefore(read, letter)
    const off = { ...calledOffOf(letter, step.change, true), sessions: [session] }
    return {
      session,
      calledOff: true,
      template: siteUrl => {
        const { links, around } = shared(siteUrl)
        return mailTemplate(mailTemplates.note, { ...around, ...calledOffSlots(letter, words, links, off) })
      },
    }
  }
  const session = placeNow(read, letter)
  const question = askedOf(read, letter)
  return {
    session,
    calledOff: false,
    template: (siteUrl, open) => {
      const { links, around } = shared(siteUrl)
      return mailTemplate(mailTemplates.note, { ...around, ...reconfirmSlots(letter, words, links, { question, session, isOpen: open }) })
    },
  }
}

/** Where they had a seat until it was called off: what they chose, or what took it over. */
function placeBefore(read: PersonRow, letter: FrozenLetter): FrozenSession {
  const answer = answerAsWritten(read)
  return ('session' in answer ? sessionEver(letter, answer.session) : undefined) ?? letter.sessions[0]
}

function placeNow(read: PersonRow, letter: FrozenLetter): FrozenSession {
  const { answer } = asOfLetter(read, letter)
  return ('session' in answer ? sessionOf(letter, answer.session) : undefined) ?? letter.sessions[0]
}

function askedOf(read: PersonRow, letter: FrozenLetter): Reconfirming {
  const question = questionTo(asOfLetter(read, letter).answer, letter)
  if (!question) throw new Error(`person ${read.number} of ${letter.campaign} has nothing to reconfirm`)
  return question
}

/**
 * The confirmation of a seat may still be on its way, and then this is the first mail that writes
 * to their calendar. What is called off has no entry to begin with.
 */
const inTheirWay = (
  house: CalendarMailHouse,
  campaign: CampaignId,
  { name }: Step,
  person: PersonRow,
  letter: FrozenLetter,
): Promise<PersonRow | undefined> =>
  name === 'called-off'
    ? Promise.resolve(person)
    : withCalendarWay(house, { campaign, number: person.number, personVersion: person.version + 1, calendar: 'PUBLISH' }, person, letter)
