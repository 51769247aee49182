import type { Person } from '../audience/person.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Mailbox } from '../letter/letter.ts'

/**
 * Whom an entry names as its organiser: the secretariat, at the address an answer of the calendar's
 * own comes back to. Where none comes back, who reads answers; at the address the first entry had,
 * for a calendar takes nothing over from another organiser (RFC 5546 §3.2.2).
 */
export function organiserOf(
  { contact, sender }: Pick<FrozenLetter, 'contact' | 'sender'>,
  { calendar }: Pick<Person, 'calendar'>,
): Mailbox {
  const { name, address } = calendar?.method === 'REQUEST' || contact === 'none' ? sender : contact
  return { name, address: calendar?.organiser ?? address }
}
