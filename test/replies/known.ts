import type { Answer, Person } from '../../functions/audience/person.ts'
import { usualPerson } from '../../functions/audience/usual-person.ts'
import { entryUid } from '../../functions/calendar/entry-uid.ts'
import { sequenceOf } from '../../functions/calendar/sequence.ts'
import type { Campaign } from '../../functions/campaign/store.ts'
import type { CalendarReply } from '../../functions/incoming/calendar-reply.ts'
import type { KnownOfMail } from '../../functions/replies/conclude.ts'
import type { PersonNumber, SessionId } from '../../functions/values/ids.ts'
import { type Instant, instant } from '../../functions/values/instant.ts'
import { themeMeeting } from '../mail/fixture.ts'

export const session = themeMeeting.sessions[0].id as SessionId
export const registeredAt = instant('2026-03-18T08:00:00Z')
export const now = instant('2026-03-20T08:00:00Z')

export const anna = (answer: Answer = { status: 'registered', session, since: registeredAt }, more: Partial<Person> = {}): Person => ({
  ...usualPerson(),
  number: 42 as PersonNumber,
  name: 'Anna Hansen',
  email: 'anna@kommune.example',
  answer,
  version: 1,
  ...more,
})

export const replyOf = (partstat: string, stamp: Instant | null = instant('2026-03-20T07:00:00Z'), plan = 0): CalendarReply => ({
  uid: entryUid(themeMeeting, 42 as PersonNumber),
  attendee: 'anna@kommune.example',
  partstat,
  sequence: sequenceOf(plan, 1),
  stamp,
  comment: '',
  isForAnother: false,
  isCounter: false,
  wishes: null,
})

/** A mail of Anna's own, proven, to her own address. */
export const known = (but: Partial<KnownOfMail> & Pick<KnownOfMail, 'reading'>): KnownOfMail => ({
  words: '',
  sender: 'anna@kommune.example',
  senderName: 'Anna Hansen',
  verdicts: { dmarc: 'PASS', spam: 'PASS', virus: 'PASS' },
  addressedBy: 'own',
  person: anna(),
  campaign: { id: themeMeeting.campaign, state: 'launched', version: 1 } as Campaign,
  letter: themeMeeting,
  uid: entryUid(themeMeeting, 42 as PersonNumber),
  now,
  ...but,
})
