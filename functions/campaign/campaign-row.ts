import * as v from 'valibot'
import type { StepName } from '../letter/step.ts'
import { fields, just, rowForm, text } from '../platform/row.ts'
import type { CampaignId, SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { Campaign, CampaignNumbers, Erasing, OpenImport } from './campaign.ts'
import { printedDate } from './letter-row.ts'

const openImport = fields<OpenImport>({ file: v.string(), from: v.number(), since: text<Instant>() })

const planned = fields<Campaign['plan'][number]>({
  name: text<StepName>(),
  run: v.exactOptional(v.number()),
  sessions: v.exactOptional(v.array(text<SessionId>())),
  at: text<Instant>(),
  local: v.object({ date: printedDate, time: v.string() }),
})

const counts = v.record(v.string(), v.number())

const erasing = fields<Erasing>({
  what: v.picklist(['ordinary', 'invoices']),
  since: text<Instant>(),
  plan: v.string(),
  kinds: counts,
  objects: v.number(),
})

const numbers = fields<CampaignNumbers>({ answers: counts, came: counts, municipalities: counts, lastDay: v.nullable(v.string()) })

export const campaignRow = rowForm<Campaign>('a campaign', 1, {
  id: text<CampaignId>(),
  state: v.picklist(['draft', 'launched', 'calledOff', 'over', 'erased']),
  title: v.string(),
  version: v.number(),
  recipients: v.number(),
  highest: v.number(),
  invitedTo: v.number(),
  bookRows: v.number(),
  importOpen: v.nullable(openImport),
  launchedAt: v.nullable(text<Instant>()),
  begunWith: v.exactOptional(v.string()),
  paused: v.exactOptional(just(true)),
  tallied: v.exactOptional(just(true)),
  planNumber: v.exactOptional(v.number()),
  sessionPlans: v.exactOptional(v.record(v.string(), v.number())),
  stepsOrdered: v.exactOptional(v.number()),
  plan: v.array(planned),
  erasing: v.exactOptional(erasing),
  numbers: v.exactOptional(numbers),
})
