import { answersByMail } from './answers-by-mail.ts'
import { bothTextsKept, namedInTheLog, pageCounts, rolesHold, takenBack, toTheNewAddress } from './at-the-console.ts'
import { audience } from './audience.ts'
import { brokenPages } from './broken-pages.ts'
import { calendars } from './calendars.ts'
import { caps } from './caps.ts'
import { chains } from './chains.ts'
import { changesTold } from './changes-told.ts'
import { closed } from './closed.ts'
import { confirmations } from './confirmations.ts'
import { consent } from './consent.ts'
import { counts } from './counts.ts'
import { deadline } from './deadline.ts'
import { documents, editions } from './editions.ts'
import { events } from './events.ts'
import { fields } from './fields.ts'
import { forgotten, notBeforeItsTime } from './forgotten.ts'
import { heard } from './heard.ts'
import type { Invariant } from './invariant.ts'
import { journalled } from './journal.ts'
import { localTime } from './local-time.ts'
import { mailCap } from './mail-cap.ts'
import { mailOnce } from './mail-once.ts'
import { municipalities } from './municipalities.ts'
import { nothingLost, poison } from './nothing-lost.ts'
import { oldPlan } from './old-plan.ts'
import { oneCharge } from './one-charge.ts'
import { oneRegistration } from './one-registration.ts'
import { optedOut } from './opted-out.ts'
import { paused } from './paused.ts'
import { privacy } from './privacy.ts'
import { programme } from './programme.ts'
import { safeMethods } from './safe-methods.ts'
import { seats } from './seats.ts'
import { seen } from './seen.ts'
import { strangers } from './strangers.ts'
import { tally } from './tally.ts'
import { unreachable } from './unreachable.ts'
import { voided } from './voided.ts'
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
  heard,
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
  chains,
  mailCap,
  closed,
  counts,
  fields,
  municipalities,
  optedOut,
  paused,
  unreachable,
  answersByMail,
  changesTold,
  oldPlan,
  voided,
  calendars,
  forgotten,
  notBeforeItsTime,
  rolesHold,
  namedInTheLog,
  bothTextsKept,
  takenBack,
  pageCounts,
  toTheNewAddress,
  editions,
  strangers,
  documents,
]
