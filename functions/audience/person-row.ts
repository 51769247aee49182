import * as v from 'valibot'
import { fields, just, number, rowForm, setOf, text } from '../platform/row.ts'
import type { PersonNumber, SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import { roles } from '../values/role.ts'
import type { Answer, LastReply, Offer, Person, Seat, Suppression } from './person.ts'

const session = text<SessionId>()
const since = text<Instant>()
const person = number<PersonNumber>()
const agreed = v.exactOptional(v.number())
const byStaff = v.exactOptional(v.literal(true))
const plan = v.exactOptional(v.number())

const seat = fields<Seat>({
  block: v.number(),
  as: v.number(),
  countsIn: v.exactOptional(text<NonNullable<Seat['countsIn']>>()),
})
const offer = fields<Offer>({ until: since, seat })

type In<Status extends Answer['status']> = Extract<Answer, { status: Status }>

const answers: { [Status in Answer['status']]: v.GenericSchema<unknown, In<Status>> } = {
  noAnswer: fields<In<'noAnswer'>>({ status: just('noAnswer') }),
  registered: fields<In<'registered'>>({
    status: just('registered'),
    session,
    since,
    seat: v.exactOptional(seat),
    by: v.exactOptional(person),
    ownYes: v.exactOptional(just(true)),
    instead: v.exactOptional(v.object({ number: person, order: v.number() })),
    agreed,
    mergedFrom: v.exactOptional(session),
    firstPlan: plan,
    saidAt: v.exactOptional(since),
    byStaff,
    plan,
  }),
  waitlisted: fields<In<'waitlisted'>>({
    status: just('waitlisted'),
    session,
    since,
    ticket: v.number(),
    offer: v.exactOptional(offer),
    over: v.exactOptional(since),
    agreed,
    byStaff,
    plan,
  }),
  pendingApproval: fields<In<'pendingApproval'>>({
    status: just('pendingApproval'),
    session,
    since,
    because: v.picklist(['role', 'late']),
    by: v.exactOptional(person),
    instead: v.exactOptional(v.object({ number: person, order: v.number() })),
    agreed,
    byStaff,
    plan,
  }),
  declined: fields<In<'declined'>>({ status: just('declined'), since, byStaff }),
  cancelled: fields<In<'cancelled'>>({
    status: just('cancelled'),
    session,
    since,
    because: v.exactOptional(v.picklist(['offerExpired', 'refused', 'calledOff', 'notReconfirmed'])),
    reason: v.exactOptional(v.string()),
    charge: v.exactOptional(v.object({ percent: v.number(), amount: v.number() })),
    agreed,
    byStaff,
  }),
  transferred: fields<In<'transferred'>>({ status: just('transferred'), session, since, to: person }),
}

const suppression = fields<Suppression>({ because: v.picklist(['optedOut', 'bounced', 'complained']), since })

/** A person as their row holds them, once what is usual has been put beside it. */
export const personRow = rowForm<Person>('a person', 1, {
  number: person,
  name: v.string(),
  email: v.string(),
  municipality: v.nullable(v.string()),
  role: v.nullable(v.picklist(roles)),
  statedRole: v.exactOptional(v.picklist(roles)),
  statedMunicipality: v.exactOptional(v.string()),
  listedName: v.exactOptional(v.string()),
  onList: v.exactOptional(v.boolean()),
  groups: v.array(v.string()),
  kind: v.picklist(['person', 'mailbox']),
  generation: v.number(),
  // By its status and not one form after the other: fifty persons are read for every call to SES.
  answer: v.lazy(answer => answers[(answer as Answer).status] ?? v.never()),
  suppression: v.nullable(suppression),
  registeredBy: v.nullable(person),
  root: v.exactOptional(person),
  handedOver: v.exactOptional(v.number()),
  brought: v.exactOptional(setOf<PersonNumber>()),
  version: v.number(),
  alreadyHas: v.array(v.string()),
  attendance: v.exactOptional(v.picklist(['attended', 'noShow'])),
  lastReply: v.exactOptional(
    fields<LastReply>({
      sequence: v.number(),
      stamp: since,
      written: v.exactOptional(since),
      made: v.exactOptional(v.number()),
      accepted: v.exactOptional(just(true)),
      declined: v.exactOptional(just(true)),
    }),
  ),
  calendar: v.exactOptional(
    v.variant('method', [
      v.object({ method: just('PUBLISH'), organiser: v.exactOptional(v.string()) }),
      v.object({ method: just('REQUEST'), organiser: v.string() }),
    ]),
  ),
})
