import type { DynamoDBBatchResponse, DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { openFile } from '../functions/file.ts'
import { openInbox } from '../functions/inbox.ts'
import { openMailEvents } from '../functions/mail-events.ts'
import type { HttpDoor } from '../functions/platform/http-door.ts'
import { openReactions } from '../functions/reactions.ts'
import { openRetention } from '../functions/retention.ts'
import { openSendBatch } from '../functions/send-batch.ts'
import { openSendNotice } from '../functions/send-notice.ts'
import { openSite } from '../functions/site.ts'
import { openSweep } from '../functions/sweep.ts'
import { openTakeInList } from '../functions/take-in-list.ts'
import { openTimetable } from '../functions/timetable.ts'
import type { QueueEngine } from './engines/queue-engine.ts'
import type { QueueName } from './queues.ts'

export type QueueDoor = (event: SQSEvent) => Promise<SQSBatchResponse>
export type StreamDoor = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>

/** Every way into the house; each is called with what AWS would call it with. */
export interface Doors {
  site: HttpDoor
  file: HttpDoor
  timetable: QueueDoor
  sendBatch: QueueDoor
  sendNotice: QueueDoor
  takeInList: QueueDoor
  mailEvents: QueueDoor
  inbox: QueueDoor
  reactions: StreamDoor
  sweep: (event: unknown) => Promise<unknown>
  retention: (event: unknown) => Promise<unknown>
  close(): Promise<void>
}

type Needs<Open extends (house: never) => unknown> = Parameters<Open>[0]

/** All that any door needs, as it stands in the house's own process. */
export type Platform = Needs<typeof openSite> &
  Needs<typeof openFile> &
  Needs<typeof openTimetable> &
  Needs<typeof openSendBatch> &
  Needs<typeof openSendNotice> &
  Needs<typeof openTakeInList> &
  Needs<typeof openMailEvents> &
  Needs<typeof openInbox> &
  Needs<typeof openReactions> &
  Needs<typeof openSweep> &
  Needs<typeof openRetention>

/** What a house has for its doors, whether they stand in its process or in their own. */
export interface Surroundings {
  platform: Platform
  table: { url: string; name: string }
  queues: QueueEngine<QueueName>
  mail: { url: string; configurationSet: string }
  files: { url: string; bucket: string }
  scheduler: { url: string; group: string; roleArn: string }
  /** The secret of `platform/link-keys.ts`. */
  linkKeys: string
  /** The secret of `platform/address-key.ts`. */
  addressKey: string
  /** Where a house that is kept keeps its files. */
  dir: string | undefined
}

/** Which door a visitor's path leads to, as the routes of the HTTP API say. */
export const webDoor = (doors: Pick<Doors, 'site' | 'file'>, path: string): HttpDoor => (path.startsWith('/f/') ? doors.file : doors.site)

export type OpenDoors = (around: Surroundings) => Promise<Doors>

/** The doors as functions of this process: they start at once and a debugger steps into them. */
export const doorsOn = (platform: Platform): Doors => ({
  site: openSite(platform),
  file: openFile(platform),
  timetable: openTimetable(platform),
  sendBatch: openSendBatch(platform),
  sendNotice: openSendNotice(platform),
  takeInList: openTakeInList(platform),
  mailEvents: openMailEvents(platform),
  inbox: openInbox(platform),
  reactions: openReactions(platform),
  sweep: openSweep(platform),
  retention: openRetention(platform),
  async close() {},
})

export const doorsInProcess: OpenDoors = async ({ platform }) => doorsOn(platform)
