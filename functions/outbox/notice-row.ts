import * as v from 'valibot'
import { absent } from '../platform/conditions.ts'
import { type Fields, just, number, text, unionRowForm } from '../platform/row.ts'
import type { Change } from '../platform/table.ts'
import type { CampaignId, PersonNumber, SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import { type Notice, type NoticeItself, type NoticeSays, noticeKey } from './notice.ts'

const person = number<PersonNumber>()
const at = text<Instant>()
const other = v.exactOptional(person)
const charge = v.exactOptional(v.object({ percent: v.number(), amount: v.number() }))
const yes = v.exactOptional(just(true))

type Of<Kind extends NoticeSays['kind']> = Extract<NoticeSays, { kind: Kind }>
type Cancelled<Ended> = Extract<Of<'cancelled'>, { ended?: Ended }>

const says: v.GenericSchema<unknown, NoticeSays> = v.variant('kind', [
  v.object({ kind: v.picklist(['confirmation', 'approved']), other, corrects: yes, reconfirms: yes } satisfies Fields<
    Of<'confirmation' | 'approved'>
  >),
  v.object({ kind: v.picklist(['declined', 'waitlisted', 'waiting-over', 'refused']) } satisfies Fields<
    Of<'declined' | 'waitlisted' | 'waiting-over' | 'refused'>
  >),
  v.variant('ended', [
    v.object({ kind: v.literal('cancelled'), ended: v.literal('colleague'), other: person, charge } satisfies Fields<
      Cancelled<'colleague'>
    >),
    v.object({
      kind: v.literal('cancelled'),
      ended: v.exactOptional(v.picklist(['seat', 'wish', 'offer', 'unreconfirmed'])),
      charge,
    } satisfies Fields<Cancelled<'seat' | 'wish' | 'offer' | 'unreconfirmed'>>),
  ]),
  v.object({ kind: v.literal('offer'), offerUntil: at } satisfies Fields<Of<'offer'>>),
  v.object({ kind: v.literal('pending'), because: v.picklist(['role', 'late']) } satisfies Fields<Of<'pending'>>),
  v.object({ kind: v.literal('handed-over'), other: person } satisfies Fields<Of<'handed-over'>>),
  v.object({ kind: v.literal('by-page'), asked: v.picklist(['decline', 'accept', 'confirm']), plan: v.number() } satisfies Fields<
    Of<'by-page'>
  >),
])

export const noticeRow = unionRowForm<Notice>(
  'a notice',
  1,
  v.intersect([
    says,
    v.object({
      campaign: text<CampaignId>(),
      number: person,
      personVersion: v.number(),
      letterVersion: v.number(),
      session: v.nullable(text<SessionId>()),
      calendar: v.nullable(v.picklist(['PUBLISH', 'CANCEL'])),
      carries: v.array(v.string()),
      at,
      answersMail: v.exactOptional(v.string()),
      waits: v.exactOptional(at),
      queuedAgain: v.exactOptional(at),
    } satisfies Fields<NoticeItself>),
  ]),
)

/** Same cause, same key: the notice of one version of an answer exists once. */
export const outboxRow = (notice: Notice): Change => ({
  put: { ...noticeKey(notice), type: 'outbox', ...noticeRow.written(notice) },
  if: absent('pk'),
})
