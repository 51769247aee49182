import type { Person } from '../audience/person.ts'
import { readerOf } from '../audience/reader-of.ts'
import { type FrozenLetter, sessionOf } from '../campaign/frozen-letter.ts'
import { sharedHeaders } from '../mail/headers.ts'
import type { Message } from '../mail/mime.ts'
import { composeStaffNotice } from '../mail/staff-notice.ts'
import type { OutboxLetter } from '../outbox/outbox.ts'
import type { Clock } from '../platform/clock.ts'

/** What an outbox row comes to as a mail to one of the letter's staff: somebody awaits their decision. */
export function staffNoticeMessage({ clock }: { clock: Clock }, due: OutboxLetter, person: Person, letter: FrozenLetter): Message {
  const { name, municipality, role } = readerOf(person, 'da')
  const session = (due.session && sessionOf(letter, due.session)) || letter.sessions[0]
  const late = person.answer.status === 'pendingApproval' && person.answer.because === 'late'
  const mail = composeStaffNotice({
    letter,
    news: { what: late ? 'lateRequest' : 'pendingApproval', person: { number: person.number, name, municipality, role }, session },
  })
  return {
    ...mail,
    from: letter.sender,
    to: { name: '', address: letter.staff[due.staff ?? 0] ?? letter.sender.address },
    replyTo: letter.sender,
    headers: sharedHeaders.filter(({ Name }) => !Name.startsWith('List-')),
    calendar: null,
    date: clock.now(),
  }
}
