import * as v from 'valibot'
import type {
  FrozenDeadline,
  FrozenLetter,
  FrozenSession,
  GoneSession,
  Release,
  SessionChange,
  WhenAndWhere,
} from '../letter/frozen-letter.ts'
import type { CancellationStep, Contact, LetterDocument, Mailbox, Price, Signatory, Venue } from '../letter/letter.ts'
import { either, type Fields, fields, just, rowForm, text } from '../platform/row.ts'
import type { CampaignId, SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { PrintedDate } from '../values/printed.ts'
import { roles } from '../values/role.ts'

const string = v.string()
const stringOrNull = v.nullable(string)
const numberOrNull = v.nullable(v.number())
const instant = text<Instant>()

export const printedDate = fields<PrintedDate>({
  long: string,
  short: string,
  brief: string,
  leaf: v.object({ month: string, day: string, weekday: string }),
})

const whenAndWhere: Fields<WhenAndWhere> = {
  starts: instant,
  ends: instant,
  date: printedDate,
  time: string,
  venue: fields<Venue>({ name: string, room: stringOrNull, address: stringOrNull }),
}

const release = v.exactOptional(fields<Release>({ until: instant, date: printedDate, because: string }))

const sessionFields: Fields<FrozenSession> = {
  id: text<SessionId>(),
  ...whenAndWhere,
  capacity: numberOrNull,
  blocks: v.exactOptional(v.number()),
  perMunicipality: numberOrNull,
  minimum: v.nullable(v.object({ seats: v.number(), decide: instant })),
  changes: v.exactOptional(
    v.array(
      fields<SessionChange>({
        what: v.picklist(['moved', 'venueChanged']),
        plan: v.number(),
        at: instant,
        was: fields<WhenAndWhere>(whenAndWhere),
        release,
      }),
    ),
  ),
}

const session = fields<FrozenSession>(sessionFields)

const goneSession = fields<GoneSession>({
  ...sessionFields,
  plan: v.number(),
  at: instant,
  into: v.exactOptional(text<SessionId>()),
  release,
})

const price = fields<Price>({
  categories: v.array(v.object({ category: stringOrNull, øre: v.number() })),
  binding: v.boolean(),
  cancellation: v.array(
    fields<CancellationStep>({
      daysBefore: v.number(),
      percent: v.number(),
      ends: v.exactOptional(v.array(v.object({ session: text<SessionId>(), at: instant, date: string, day: string }))),
    }),
  ),
  releaseOnVenueChange: v.boolean(),
})

const document = fields<LetterDocument>({
  id: string,
  title: string,
  file: stringOrNull,
  with: v.array(v.picklist(['invitation', 'programme', 'thanks'])),
  attach: v.boolean(),
})

const body = fields<FrozenLetter['body']>({
  html: string,
  text: string,
  programme: v.array(
    v.object({
      time: string,
      part: string,
      kind: v.picklist(['welcome', 'talk', 'discussion', 'pause', 'closing']),
      title: string,
      by: string,
    }),
  ),
  practical: v.array(v.object({ heading: string, html: string, text: string })),
})

const frozenLetter = fields<FrozenLetter>({
  campaign: text<CampaignId>(),
  version: v.number(),
  language: v.picklist(['da', 'en']),
  title: string,
  kind: string,
  sender: fields<Mailbox>({ name: string, address: string }),
  contact: either(value => value === 'none', just('none'), fields<Contact>({ name: string, address: string, phone: stringOrNull })),
  staff: v.array(string),
  signatories: v.array(fields<Signatory>({ name: string, title: string })),
  roles: either(value => value === 'everyone', just('everyone'), v.array(v.picklist(roles))),
  colleagues: v.number(),
  sessions: v.tupleWithRest([session], session),
  deadline: v.nullable(fields<FrozenDeadline>({ closes: instant, date: printedDate, time: string })),
  offerLastsHours: numberOrNull,
  price: v.nullable(price),
  cateringNeeds: v.boolean(),
  participantList: v.picklist(['hidden', 'shown']),
  documents: v.array(document),
  body,
  dated: printedDate,
  plan: v.exactOptional(v.number()),
  gone: v.exactOptional(v.array(goneSession)),
  off: v.exactOptional(instant),
})

/** A letter as it was frozen: whole in one attribute, and never changed. */
export const letterRow = rowForm<{ letter: FrozenLetter }>('a letter', 1, { letter: frozenLetter })
