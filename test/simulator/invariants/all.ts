import { audience } from './audience.ts'
import { brokenPages } from './broken-pages.ts'
import { caps } from './caps.ts'
import { confirmations } from './confirmations.ts'
import { consent } from './consent.ts'
import { deadline } from './deadline.ts'
import { events } from './events.ts'
import type { Invariant } from './invariant.ts'
import { journalled } from './journal.ts'
import { localTime } from './local-time.ts'
import { mailOnce } from './mail-once.ts'
import { nothingLost, poison } from './nothing-lost.ts'
import { oneCharge } from './one-charge.ts'
import { oneRegistration } from './one-registration.ts'
import { privacy } from './privacy.ts'
import { programme } from './programme.ts'
import { safeMethods } from './safe-methods.ts'
import { seats } from './seats.ts'
import { seen } from './seen.ts'
import { tally } from './tally.ts'
import { waitingList } from './waiting-list.ts'

export const invariants: Invariant[] = [
  mailOnce,
  seats,
  oneRegistration,
  oneCharge,
  seen,
  confirmations,
  programme,
  audience,
  deadline,
  journalled,
  nothingLost,
  brokenPages,
  poison,
  events,
  localTime,
  safeMethods,
  consent,
  waitingList,
  tally,
  privacy,
  caps,
]
