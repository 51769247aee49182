import * as v from 'valibot'
import {
  type CarriedDocument,
  changeNames,
  isTimetables,
  messageReaders,
  type Renewal,
  type Step,
  type StepName,
  type StepPlan,
  type StepTotals,
  type TimetableStepName,
  type ToldChange,
} from '../letter/step.ts'
import { type Fields, fields, listOf, text, unionRowForm } from '../platform/row.ts'
import type { SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { PrintedDate } from '../values/printed.ts'

const at = text<Instant>()
const names = text<string>()
const printed = fields<PrintedDate>({
  long: names,
  short: names,
  brief: names,
  leaf: v.object({ month: names, day: names, weekday: names }),
})

const plan = v.object({
  run: v.exactOptional(v.number()),
  sessions: v.exactOptional(listOf<SessionId>()),
  forDay: v.exactOptional(names),
  from: v.exactOptional(v.number()),
  at,
  local: v.object({ date: printed, time: names }),
  usefulUntil: at,
  version: v.number(),
  letterVersion: v.exactOptional(v.number()),
  documents: v.exactOptional(listOf<string>()),
  lookForDocumentsAt: v.exactOptional(at),
  lookedForDocuments: v.exactOptional(v.literal(true)),
  carries: v.exactOptional(v.array(fields<CarriedDocument>({ document: names, version: v.number(), name: names, bytes: v.number() }))),
  superseded: v.exactOptional(v.literal(true)),
  batches: v.exactOptional(v.number()),
  batchSize: v.exactOptional(v.number()),
  invitedTo: v.exactOptional(v.number()),
  waitsSince: v.exactOptional(at),
  releasedAt: v.exactOptional(at),
  queuedAgain: v.exactOptional(at),
} satisfies Fields<StepPlan>)

const message = v.literal('message')
const readers = v.union([
  v.object({
    name: message,
    renewal: fields<Renewal>({ first: v.exactOptional(v.literal(true)), note: names, to: v.picklist(['invited', 'registered']) }),
  }),
  v.object({ name: message, to: v.picklist(messageReaders) }),
  v.object({
    name: v.picklist(changeNames),
    change: fields<ToldChange>({
      plan: v.number(),
      since: v.exactOptional(v.number()),
      sessions: listOf<SessionId>(),
      unanswered: v.boolean(),
      declined: v.boolean(),
      text: v.exactOptional(names),
    }),
  }),
  v.object({ name: v.custom<TimetableStepName>(name => typeof name === 'string' && isTimetables(name as StepName)) }),
])

const totals = fields<StepTotals>({
  sent: v.number(),
  leftOut: v.record(names, v.number()),
  finished: v.number(),
  refused: v.exactOptional(v.number()),
  inDoubt: v.exactOptional(v.number()),
  unknown: v.exactOptional(v.number()),
})

const stands = v.variant('state', [
  v.object({ state: v.picklist(['planned', 'waiting', 'sending']) }),
  v.object({ state: v.literal('paused'), pausedFor: v.picklist(['quota', 'staff']), pausedAt: at }),
  v.object({ state: v.literal('sent'), totals }),
  v.object({ state: v.literal('held'), totals: v.exactOptional(totals), fallsAway: v.exactOptional(v.literal(true)) }),
])

export const stepRow = unionRowForm<Step>('a step', 1, v.intersect([plan, readers, stands]))
