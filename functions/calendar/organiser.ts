import type { Person } from '../audience/person.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Mailbox } from '../letter/letter.ts'

/**
 * Whom an entry names as its organiser: the secretariat, at the address an answer of the calendar's
 * own comes back to. Where none comes back, who reads answers.
 */
export const organiserOf = (
  { contact, sender }: Pick<FrozenLetter, 'contact' | 'sender'>,
  { calendar }: Pick<Person, 'calendar'>,
): Mailbox => (calendar?.method === 'REQUEST' ? { name: sender.name, address: calendar.organiser } : contact === 'none' ? sender : contact)
