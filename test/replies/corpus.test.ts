import { expect, test } from 'vitest'
import type { Person } from '../../functions/audience/person.ts'
import { loadPerson } from '../../functions/audience/store.ts'
import { entryUid } from '../../functions/calendar/entry-uid.ts'
import { loadCampaign } from '../../functions/campaign/store.ts'
import type { MailIn } from '../../functions/incoming/store.ts'
import { replyAddress } from '../../functions/invitation/reply-address.ts'
import { answer } from '../../functions/registration/settle-answer.ts'
import type { Wish } from '../../functions/registration/wish.ts'
import { campaignIdFrom } from '../../functions/values/ids.ts'
import { inboxDomain } from '../../local/house.ts'
import { asWritten, loadAsWritten } from '../as-written.ts'
import { letter002, openTestHouse } from '../house.ts'
import { entryIn, fileOf, inboxOf, sendsMail, type Verdict, type Writer } from './mail-house.ts'
import { traps } from './traps.ts'

const id = campaignIdFrom('002-kkr-hovedstaden-2026')

/** One line of the corpus: a mail in a state, and all that comes of it. */
interface Case {
  file: string
  /** What the writer is before; registered where it does not say. */
  was?: 'noAnswer' | 'declined' | 'cancelled'
  verdict?: Verdict
  /** An address it came to, where it is not their own. */
  to?: 'shared' | 'wrong' | 'svar' | 'nobody'
  source?: string
  fills?: Record<string, string>
  read: MailIn['read']
  ends: MailIn['verdict']
  because?: string
  offers?: 'decline' | 'accept'
  /** What the writer is after; the same as before where it does not say. */
  is?: string
  /** Mailings to the writer that follow. */
  mails?: readonly string[]
  /** It goes on to the contact person. */
  forwarded?: true
}

const cancelled = { read: 'reply', ends: 'changed', because: 'cancelled', is: 'cancelled', mails: ['cancelled'] } as const
const ignored = (because: string) => ({ read: 'reply', ends: 'ignored', because }) as const
const eyes = (because: string) => ({ read: 'reply', ends: 'needsEyes', because, offers: 'decline' }) as const
const proposes = (because: string, offers?: 'decline' | 'accept') =>
  ({ read: 'reply', ends: 'proposed', because, ...(offers && { offers }) }) as const
const words = (offers: 'decline' | 'accept') =>
  ({ read: 'words', ends: 'proposed', because: offers === 'decline' ? 'wordsDecline' : 'wordsAccept', offers }) as const
const goesOn = { read: 'forwarded', ends: 'ignored', because: 'forwarded', forwarded: true } as const
const auto = { read: 'auto', ends: 'ignored', because: 'auto' } as const
const unreadable = (because: string) => ({ read: 'unreadable', ends: 'needsEyes', because: `unreadable-${because}` }) as const

const cases: Case[] = [
  { file: '01-exchange-accepted', ...ignored('alreadySo') },
  { file: '02-exchange-declined', ...cancelled },
  { file: '03-exchange-tentative', ...proposes('tentative') },
  { file: '04-declined-with-comment', ...cancelled, forwarded: true },
  { file: '05-accepted-with-comment', ...ignored('alreadySo'), forwarded: true },
  { file: '06-outlook-by-imap', ...cancelled },
  { file: '07-owa-in-danish', ...cancelled },
  { file: '08-new-outlook-windows-zone', ...ignored('alreadySo') },
  { file: '09-gmail-twice-the-same', ...cancelled },
  { file: '10-apple-from-another-account', ...proposes('otherSender', 'decline') },
  { file: '11-ios', ...cancelled },
  { file: '12-thunderbird-upper-mailto', ...cancelled },
  { file: '13-lower-case-partstat', ...cancelled },
  { file: '14-nextcloud', ...cancelled },
  { file: '17-declined-before-registering', ...proposes('olderDecline', 'decline') },
  { file: '18-accepted-before-registering', ...ignored('older') },
  { file: '16-accepted-later', was: 'cancelled', ...proposes('noSeat', 'accept'), mails: ['message'] },
  { file: '02-exchange-declined', was: 'cancelled', ...ignored('alreadySo') },
  { file: '02-exchange-declined', was: 'noAnswer', ...proposes('noSeatDecline', 'decline') },
  { file: '16-accepted-later', was: 'declined', ...proposes('noSeat', 'accept'), mails: ['message'] },
  { file: '21-sequence-of-before', ...cancelled },
  { file: '22-sequence-of-the-future', ...proposes('futurePlan', 'decline') },
  { file: '02-exchange-declined', verdict: { dmarc: 'gray' }, ...eyes('unproven') },
  { file: '02-exchange-declined', verdict: { dmarc: 'fail' }, ...eyes('unproven') },
  { file: '02-exchange-declined', verdict: { dmarc: 'processing_failed' }, ...eyes('unproven') },
  { file: '02-exchange-declined', verdict: { spam: 'fail' }, ...eyes('harmful') },
  { file: '02-exchange-declined', verdict: { virus: 'fail' }, ...eyes('harmful') },
  { file: '26-spam-and-forged-results', verdict: { dmarc: 'fail' }, ...eyes('unproven') },
  { file: '09-gmail-twice-the-same', verdict: { dmarc: 'gray' }, ...eyes('unproven') },
  { file: '02-exchange-declined', to: 'wrong', ...eyes('wrongAddress') },
  { file: '02-exchange-declined', to: 'shared', ...proposes('sharedAddress', 'decline') },
  { file: '31-sent-by', ...proposes('forAnother', 'decline') },
  { file: '32-delegated', ...proposes('unclearAnswer') },
  { file: '33-alias', ...proposes('otherSender', 'decline') },
  { file: '33b-from-secretary', ...proposes('otherSender', 'decline') },
  { file: '34-party-crasher', ...proposes('somebodyElse') },
  { file: '35-counter', ...goesOn, because: 'counter' },
  { file: '35b-tentative-other-time', ...goesOn, because: 'counter' },
  { file: '36-several-events', read: 'reply', ends: 'needsEyes', because: 'several' },
  { file: '37-recurrence-id', read: 'reply', ends: 'needsEyes', because: 'several' },
  { file: '38-method-differs', ...goesOn },
  { file: '38b-two-answers-of-one', read: 'reply', ends: 'needsEyes', because: 'several' },
  { file: '38c-two-different-parts', read: 'reply', ends: 'needsEyes', because: 'several' },
  { file: '38d-another-meeting', ...proposes('otherMeeting', 'decline') },
  { file: '38e-refresh', ...goesOn },
  { file: '02-exchange-declined', to: 'nobody', read: 'reply', ends: 'ignored', because: 'nobody' },
  { file: '43-words-outlook-danish', ...words('decline') },
  { file: '44-words-outlook-html', ...words('decline') },
  { file: '45-words-gmail-danish', ...words('decline') },
  { file: '46-words-gmail-html', ...words('accept') },
  { file: '47-words-apple', ...words('decline') },
  { file: '48-words-samsung', ...words('accept') },
  { file: '49-words-thunderbird', ...words('decline') },
  { file: '50-words-outlook-english', ...words('decline') },
  { file: '51-words-accept-english', ...words('accept') },
  { file: '52-words-tilmeld-mig', was: 'noAnswer', ...words('accept') },
  { file: '53-words-below-the-quote', ...words('decline') },
  { file: '54-words-original-message', ...words('decline') },
  { file: '43-words-outlook-danish', verdict: { dmarc: 'gray' }, read: 'words', ends: 'needsEyes', because: 'unproven', offers: 'decline' },
  { file: '43-words-outlook-danish', to: 'shared', ...words('decline') },
  { file: '43-words-outlook-danish', to: 'svar', ...words('decline') },
  { file: '56-nothing-written', ...goesOn },
  { file: '56b-odense-in-signature', ...goesOn },
  { file: '56b-odense-in-signature', verdict: { dmarc: 'gray' }, ...goesOn },
  { file: '56b-odense-in-signature', verdict: { dmarc: 'fail' }, read: 'forwarded', ends: 'needsEyes', because: 'unproven' },
  { file: '56b-odense-in-signature', verdict: { spam: 'fail' }, read: 'forwarded', ends: 'needsEyes', because: 'harmful' },
  { file: '56c-afmeld-mig', ...words('decline') },
  { file: '57-auto-exchange-danish', ...auto },
  { file: '58-auto-exchange-english', ...auto },
  { file: '59-auto-by-subject-only', ...auto },
  { file: '43-words-outlook-danish', source: '', ...auto },
  { file: '60-read-receipt', ...auto },
  { file: '61-ticket-receipt', ...auto },
  { file: '62-list-mail', ...auto },
  { file: '62b-our-forward-came-back', ...auto },
  { file: '63-dsn-failed', source: '', read: 'bounce', ends: 'needsEyes', because: 'bounced' },
  { file: '64-dsn-delayed', source: '', read: 'bounce', ends: 'ignored', because: 'delayed' },
  { file: '65-dsn-forged', read: 'bounce', ends: 'needsEyes', because: 'bounced' },
  { file: '66-arf', read: 'bounce', ends: 'needsEyes', because: 'complaint' },
  { file: '67-opt-out-by-subject', read: 'optOut', ends: 'changed', because: 'optedOut' },
  { file: '68-opt-out-in-words', read: 'optOut', ends: 'changed', because: 'optedOut' },
  { file: '69-opt-out-stop', to: 'shared', read: 'optOut', ends: 'changed', because: 'optedOut' },
  { file: '69-opt-out-stop', to: 'shared', verdict: { dmarc: 'gray' }, read: 'optOut', ends: 'needsEyes', because: 'unproven' },
  { file: '69-opt-out-stop', to: 'wrong', read: 'optOut', ends: 'needsEyes', because: 'wrongAddress' },
  { file: '73-depth', fills: { depth: nested(300) }, ...unreadable('mime') },
  { file: '74-two-from', ...unreadable('senders') },
  { file: '74b-several-in-from', ...unreadable('senders') },
  { file: '74c-group-in-from', ...unreadable('senders') },
  { file: '75-bom', ...cancelled },
  { file: '76-base64-cut-short', ...unreadable('calendar'), forwarded: true },
  { file: '77-winmail', ...unreadable('tnef'), forwarded: true },
  { file: '78-charset-that-lies', ...goesOn },
  { file: '78b-nul-bytes', ...words('decline') },
  { file: '78c-bad-dates', ...proposes('undated', 'decline') },
  { file: '78d-missing-end', ...unreadable('calendar'), forwarded: true },
  ...traps.map((trap): Case => ({ file: '55-words-all-traps', fills: { trap }, ...goesOn })),
]

function nested(depth: number): string {
  const open = Array.from({ length: depth }, (_, level) => `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n`)
  return open.join('')
}

test('the corpus: every mail ends in its one reading, and changes what it should and nothing else', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: cases.length }))
  const people = await loadAsWritten(house.house.platform, id, 1, cases.length)
  const letter = await house.house.platform.letters(id, 1)
  const campaign = (await loadCampaign(house.house.platform, id))!
  const says = async (person: Person, wish: Wish) => answer(house.house.platform, { person, letter, campaign }, wish)
  const register: Wish = { to: 'register', session: letter.sessions[0].id, corrected: {} }
  for (const [index, { was = 'registered' }] of cases.entries()) {
    const person = people[index]!
    if (was === 'registered' || was === 'cancelled') await says(person, register)
    if (was === 'cancelled') await says(asWritten((await loadPerson(house.house.platform, id, person.number))!), { to: 'cancel' })
    if (was === 'declined') await says(person, { to: 'decline' })
  }
  await house.turnsTo('2026-03-18T09:00:00Z')
  const before = await house.mails()
  const writers = people.map((person): Writer => {
    const entry = entryIn(before.filter(({ to }) => to.includes(person.email)))
    const to = replyAddress(house.house.platform.linkKeys, inboxDomain, id, person)
    return { ...person, ...(entry ?? { to, uid: entryUid(letter, person.number), sequence: 1 }) }
  })
  const ids: string[] = []
  for (const [index, of] of cases.entries()) {
    const writer = writers[index]!
    ids.push(await sendsMail(house, fileOf(of.file, writer, of.fills), addressOf(of, writer), of.verdict, of.source))
  }
  const inbox = await inboxOf(house)
  const mails = (await house.mails()).slice(before.length)
  const after = await loadAsWritten(house.house.platform, id, 1, cases.length)

  const seen = cases.map((of, index): Case & { nr: number } => {
    const row = inbox.get(ids[index]!)
    const { email, answer } = after[index]!
    const to = mails.filter(mail => mail.to.includes(email)).map(({ mailing }) => mailing)
    const was = of.was ?? 'registered'
    return {
      nr: index,
      file: of.file,
      ...(of.fills?.trap && { fills: { trap: of.fills.trap } }),
      read: row?.read ?? 'unreadable',
      ends: row?.verdict ?? 'needsEyes',
      because: row?.because ?? 'no row',
      ...(row?.offers && { offers: row.offers }),
      ...(answer.status !== was && { is: answer.status }),
      ...(to.length > 0 && { mails: to as string[] }),
      ...(mails.some(mail => mail.headers['x-indbyd-forwarded'] === ids[index]) && { forwarded: true }),
    }
  })
  const wanted = cases.map(({ was: _, verdict: __, to: ___, source: ____, fills, ...of }, nr) => ({
    nr,
    ...of,
    ...(fills?.trap && { fills: { trap: fills.trap } }),
  }))
  expect(house.house.log.errors).toEqual([])
  expect(seen).toEqual(wanted)
})

function addressOf({ to }: Case, writer: Writer): string {
  switch (to) {
    case 'shared':
      return `svar+${id}@${inboxDomain}`
    case 'svar':
      return `svar@${inboxDomain}`
    case 'wrong':
      return writer.to.replace(/\.[a-z2-7]{16}@/, '.aaaaaaaaaaaaaaaa@')
    case 'nobody':
      return writer.to.replace(id, 'et-andet-arrangement')
    default:
      return writer.to
  }
}
