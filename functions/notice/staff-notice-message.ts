import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { sharedHeaders } from '../mail/headers.ts'
import { composeStaffNotice } from '../mail/kinds/staff-notice.ts'
import type { Message } from '../mail/mime.ts'
import type { StaffDecide } from '../outbox/staff-notice.ts'
import type { Platform } from '../platform/platform.ts'
import { pageThatDecides } from './page-that-decides.ts'
import { type NewsFact, newsOf } from './staff-news-of.ts'

/** Where the staff console is; null where a house has none. */
export interface ConsoleAddress {
  consoleUrl: string | null
}

/** What an outbox row comes to as a mail, the same to each of the letter's staff. */
export async function staffNoticeMessage(
  house: Pick<Platform, 'table' | 'clock'> & ConsoleAddress,
  { fact, also = [] }: { fact: NewsFact; also?: StaffDecide[] },
  letter: FrozenLetter,
): Promise<Omit<Message, 'to'>> {
  return {
    ...composeStaffNotice({
      letter,
      news: await newsOf(house, fact, letter, also),
      ...(house.consoleUrl && { link: house.consoleUrl + pageThatDecides(letter.campaign, fact, also.length) }),
    }),
    from: letter.sender,
    replyTo: letter.sender,
    headers: sharedHeaders.filter(({ Name }) => !Name.startsWith('List-')),
    calendar: null,
    date: house.clock.now(),
  }
}
