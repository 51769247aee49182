import type { Person } from '../audience/person.ts'
import { readerOf } from '../audience/reader-of.ts'
import { loadPerson } from '../audience/store.ts'
import { calendarEntry } from '../calendar/entry.ts'
import { type FrozenLetter, sessionOf } from '../campaign/frozen-letter.ts'
import type { Letters } from '../campaign/letters.ts'
import { linkTokens } from '../invitation/tokens.ts'
import { composeLetter } from '../mail/compose-letter.ts'
import { replyTo, sharedHeaders, unsubscribeHeader } from '../mail/headers.ts'
import { type MailOnceHouse, mailOnce } from '../mail/mail-once.ts'
import { mimeMessage } from '../mail/mime.ts'
import { loadOutboxLetter, type OutboxLetter } from '../outbox/outbox.ts'
import type { LinkKeys } from '../platform/link-keys.ts'
import type { Key } from '../platform/table.ts'

export interface SendLetterHouse extends MailOnceHouse {
  linkKeys: LinkKeys
  siteUrl: string
  letters: Letters
}

/** Mails one letter that an answer has caused, once, with its calendar part. */
export async function sendLetter(house: SendLetterHouse, outbox: Key): Promise<'sent' | 'claimed' | 'suppressed'> {
  const due = await loadOutboxLetter(house, outbox)
  if (!due) throw new Error('an outbox row that was announced is not there')
  const [person, letter] = await Promise.all([loadPerson(house, due.campaign, due.number), house.letters(due.campaign, due.letterVersion)])
  if (!person) throw new Error(`person ${due.number} of ${due.campaign} has a letter waiting and is not there`)
  // A receipt for what somebody just did themselves is sent to whoever opted out, but not to an address that is gone or has complained.
  if (person.suppression && person.suppression.because !== 'optedOut') return 'suppressed'

  const mime = await message(house, due, person, letter)
  return mailOnce(house, outbox, { mime, tags: { campaign: due.campaign, mailing: due.kind, number: due.number } })
}

async function message(
  { clock, linkKeys, siteUrl }: SendLetterHouse,
  due: OutboxLetter,
  person: Person,
  letter: FrozenLetter,
): Promise<Uint8Array> {
  const now = clock.now()
  const tokens = linkTokens(linkKeys, due.campaign, person)
  const session = sessionOf(letter, due.session ?? letter.sessions[0].id) ?? letter.sessions[0]
  const organiser = replyTo(letter)
  const { subject, html, text } = composeLetter(due.kind, {
    reader: readerOf(person, letter.language),
    session: due.session ? session : null,
    tokens,
    letter,
    baseUrl: siteUrl,
    now,
    carries: due.carries,
  })
  const uid = `${due.campaign}-${due.number}@${letter.sender.address.split('@')[1]}`
  const entry = { uid, sequence: due.personVersion, letter, session, organiser, url: `${siteUrl}/d/${tokens.participant}`, now }
  return mimeMessage({
    from: letter.sender,
    to: { name: person.name, address: person.email },
    replyTo: organiser,
    subject,
    html,
    text,
    headers: [...sharedHeaders, unsubscribeHeader(siteUrl, tokens.optOut)],
    calendar: due.calendar && { method: due.calendar, text: calendarEntry({ ...entry, method: due.calendar }) },
    date: now,
  })
}
