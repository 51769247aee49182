import type { Person } from '../audience/person.ts'
import { readerOf } from '../audience/reader-of.ts'
import { loadPerson } from '../audience/store.ts'
import { calendarEntry } from '../calendar/entry.ts'
import { type FrozenLetter, sessionOf } from '../campaign/frozen-letter.ts'
import type { Letters } from '../campaign/letters.ts'
import { linkTokens } from '../invitation/tokens.ts'
import { claim, recordSent, release } from '../mail/claim.ts'
import { composeLetter } from '../mail/compose-letter.ts'
import { replyTo, sharedHeaders, unsubscribeHeader } from '../mail/headers.ts'
import { mimeMessage } from '../mail/mime.ts'
import { loadOutboxLetter, type OutboxLetter } from '../outbox/outbox.ts'
import type { Clock } from '../platform/clock.ts'
import type { LinkKeys } from '../platform/link-keys.ts'
import type { MailService } from '../platform/mail-service.ts'
import type { Random } from '../platform/random.ts'
import { provesNothingAccepted } from '../platform/refusal.ts'
import type { Key, Table } from '../platform/table.ts'

export interface SendLetterHouse {
  table: Table
  clock: Clock
  random: Random
  mail: MailService
  linkKeys: LinkKeys
  siteUrl: string
  letters: Letters
}

/** Where the claim of a letter stands, beside its outbox row. */
const claimKey = ({ pk, sk }: Key): Key => ({ pk, sk: `${sk}#claim` })

/** Mails one letter that an answer has caused, once, with its calendar part. */
export async function sendLetter(house: SendLetterHouse, outbox: Key): Promise<'sent' | 'claimed' | 'suppressed'> {
  const { table, clock, random } = house
  const due = await loadOutboxLetter(house, outbox)
  if (!due) throw new Error('an outbox row that was announced is not there')
  const [person, letter] = await Promise.all([loadPerson(house, due.campaign, due.number), house.letters(due.campaign, due.letterVersion)])
  if (!person) throw new Error(`person ${due.number} of ${due.campaign} has a letter waiting and is not there`)
  // A receipt for what somebody just did themselves is sent to whoever opted out, but not to an address that is gone or has complained.
  if (person.suppression && person.suppression.because !== 'optedOut') return 'suppressed'

  const mime = await message(house, due, person, letter)
  const key = claimKey(outbox)
  const attempt = random.id()
  if (!(await claim(table, key, attempt, clock.now(), {}))) return 'claimed'
  try {
    const tags = Object.entries({ campaign: due.campaign, mailing: due.kind, number: String(due.number) }).map(([Name, Value]) => ({
      Name,
      Value,
    }))
    const messageId = await house.mail.sendRaw({ mime, tags })
    await recordSent(table, key, attempt, { messageId })
    return 'sent'
  } catch (error) {
    if (provesNothingAccepted(error)) await release(table, key, attempt)
    throw error
  }
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
  const method = due.kind === 'confirmation' ? 'PUBLISH' : due.kind === 'cancelled' ? 'CANCEL' : null
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
    calendar: method && { method, text: calendarEntry({ ...entry, method }) },
    date: now,
  })
}
