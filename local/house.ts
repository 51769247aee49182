import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { SQSClient } from '@aws-sdk/client-sqs'
import { usualClocks } from '../functions/about/clocks.ts'
import type { Controller } from '../functions/about/controller.ts'
import { keptLastDigits } from '../functions/billing/kept-digits.ts'
import { keptLetters } from '../functions/campaign/letters.ts'
import { keptAttachments } from '../functions/documents/attachments.ts'
import type { EraseAnswer, Eraser } from '../functions/endings/order.ts'
import type { BatchToSend, CalendarsToSend } from '../functions/mailing/messages.ts'
import type { NoticeToSend } from '../functions/outbox/outbox.ts'
import { addressKeyFrom } from '../functions/platform/address-key.ts'
import { openTable } from '../functions/platform/dynamodb.ts'
import { openFiles } from '../functions/platform/files.ts'
import { linkKeysFrom } from '../functions/platform/link-keys.ts'
import { openMailAccount } from '../functions/platform/mail-account.ts'
import { openMailBucket } from '../functions/platform/mail-bucket.ts'
import { mailClient, openMailService } from '../functions/platform/mail-service.ts'
import { unpaced } from '../functions/platform/pace.ts'
import { openBacklog, openQueue } from '../functions/platform/queue.ts'
import { type Random, systemRandom } from '../functions/platform/random.ts'
import { openStoredVersions } from '../functions/platform/stored-versions.ts'
import { openWakeUps } from '../functions/platform/wake-ups.ts'
import type { WakeUp } from '../functions/schedule/wake-up.ts'
import type { ListToTakeIn } from '../functions/staff/list-under-way.ts'
import { type Instant, instant } from '../functions/values/instant.ts'
import { type Doors, doorsInProcess, type OpenDoors, type QueueDoor } from './doors.ts'
import { accessTo, account } from './engines/access.ts'
import { openBucket } from './engines/bucket.ts'
import { oneAtATime } from './engines/one-at-a-time.ts'
import { openQueues } from './engines/queue-engine.ts'
import { shred } from './engines/shred.ts'
import { openTable as openTableEngine } from './engines/table-engine.ts'
import { openTableStream } from './engines/table-stream.ts'
import { openFaults } from './faults.ts'
import { keepInMemory, keepOnDisk, type Memory } from './folder/memory.ts'
import { checkTableFile } from './folder/table-file.ts'
import { takeFolder } from './folder/take-folder.ts'
import { standingClock } from './house-clock.ts'
import type { Meter } from './meter.ts'
import { type PumpOrder, pumpDry, queueSource, streamSource } from './pump.ts'
import { type QueueName, queueNames } from './queues.ts'
import { mailIds, receiver } from './receiving.ts'
import { resumeMailings } from './resume.ts'
import { openScheduler } from './scheduler/scheduler.ts'
import { openSes, type SesOptions } from './ses/ses.ts'
import { watchedLog } from './watched-log.ts'

export interface HouseWishes {
  /** Where state is kept; in memory when absent. */
  dir?: string
  fresh?: boolean
  /** What a fresh house's clock shows. */
  now?: Instant
  /** As where no mail comes in: calendars are told and not asked. */
  noInbound?: boolean
  /** The address links begin with; known first when the gateway listens. */
  siteUrl?: string
  /** Where mails to staff lead; absent where the house has no console. */
  consoleUrl?: string
  /**
   * Off for load tests: the engine slows down as stream records pile up. Single letters then wait.
   */
  streams?: boolean
  /** Off for load tests: SES then tells nothing of what became of a mail. */
  sesEvents?: boolean
  /** Off for load tests: the outbox then counts mails and cannot show them. */
  keepMails?: boolean
  /** What SES lets this house do: a town's quota from any domain when absent. */
  mailAccount?: Pick<SesOptions, 'quota' | 'verifiedDomains'>
  /** Counts what the doors ask of the table. */
  meter?: Meter
  /** How the doors are run; as functions of this process when absent. */
  doors?: OpenDoors
  order?: PumpOrder
  random?: Random
  quiet?: boolean
}

/** Who answers for the data of a house on somebody's own machine: nobody real. */
const localController: Controller = {
  name: 'Sekretariatet',
  address: 'Eksempelvej 1, 2620 Albertslund',
  mail: 'sekretariatet@indbyd.example',
  officer: null,
  basis: 'publicTask',
  retentionMonths: 24,
  needsDays: 7,
  ...usualClocks,
}

export const tableName = 'indbyd'
export const configurationSet = 'indbyd'
/** Where this house takes mail in. */
export const inboxDomain = 'in.indbyd.example'
export const bucketName = 'indbyd-files'
/** What the Scheduler is told when it is asked to wake the timetable. */
const alarmClock = { group: 'default', roleArn: `arn:aws:iam::${account}:role/scheduler` }
/** When a fresh house begins. */
export const firstMorning = instant('2026-03-18T08:00:00Z')

/** What the CLI reaches a running house by. */
export interface Engines {
  table: { url: string; name: string }
  scheduler: string
  ses: string
  queues: { url: string; timetable: string; timetableArn: string; mailing: string; notice: string }
  files: { url: string; bucket: string }
}

export type House = Awaited<ReturnType<typeof openHouse>>

/**
 * The whole of Indbyd in this process: the real doors on embedded engines, with a clock that stands
 * still until it is turned.
 */
export async function openHouse(wishes: HouseWishes = {}) {
  const { dir, fresh = false } = wishes
  const taken = dir ? takeFolder(dir, { fresh }) : null
  try {
    return await openIn(wishes, () => taken?.release())
  } catch (error) {
    taken?.release()
    throw error
  }
}

async function openIn(wishes: HouseWishes, release: () => void) {
  const {
    dir,
    streams = true,
    sesEvents = true,
    keepMails = true,
    meter,
    doors: openDoors = doorsInProcess,
    order,
    random = systemRandom,
    quiet = true,
  } = wishes
  const memory: Memory = dir ? keepOnDisk(dir) : keepInMemory()
  if (dir) checkTableFile(join(dir, 'table.db'), { isNew: memory.read().now === undefined })
  const clock = standingClock(memory.read().now ?? wishes.now ?? firstMorning, now => memory.write({ now }))
  const log = watchedLog(quiet)
  const faults = openFaults()

  // Closed again if the house does not open after all.
  await using opened = new AsyncDisposableStack()
  const [tableEngine, queues] = await Promise.all([
    openTableEngine({ name: tableName, streams, ...(dir && { file: join(dir, 'table.db') }) }),
    openQueues(queueNames),
  ])
  opened.use(tableEngine)
  opened.use(queues)
  const sqs = new SQSClient(accessTo(queues.url))
  const s3 = new S3Client(accessTo(queues.url))
  const bucket = await openBucket(s3, { name: bucketName, ...(dir && { dir: join(dir, 'files') }) })
  const eventQueue = openQueue<{ Type: 'Notification'; Message: string }>(sqs, queues.queueUrl['mail-events'], random)
  const pendingEvents: { Type: 'Notification'; Message: string }[] = []
  const ses = opened.use(
    await openSes({
      now: () => new Date(clock.now()),
      newId: () => random.id().replaceAll('_', '-'),
      onEvent: async event => {
        if (sesEvents) pendingEvents.push({ Type: 'Notification', Message: JSON.stringify(event) })
      },
      keepMails,
      ...wishes.mailAccount,
      around: faults.around('ses'),
      ...(dir && { dir: join(dir, 'outbox'), mails: memory.read().told }),
    }),
  )
  const scheduler = opened.use(
    await openScheduler({
      now: () => new Date(clock.now()),
      newId: () => random.id().replaceAll('_', '-'),
      around: faults.around('scheduler'),
      ...(dir && { file: join(dir, 'schedules.json') }),
    }),
  )

  const dynamodb = new DynamoDBClient(accessTo(tableEngine.url))
  meter?.watch(dynamodb)
  const sesClient = mailClient(accessTo(ses.url))
  faults.watch(dynamodb)
  const table = openTable(dynamodb, tableName, random)
  const eraser: Eraser['eraser'] = { ask: async order => (await doors.retention(order)) as EraseAnswer }
  const platform = {
    table,
    eraser,
    letters: keptLetters(table),
    attachments: keptAttachments(table),
    lastDigits: keptLastDigits({ table, clock }),
    files: openFiles(s3, bucketName),
    stored: openStoredVersions(s3, bucketName),
    mailBucket: openMailBucket(s3, bucketName),
    clock,
    random,
    log,
    mail: openMailService(sesClient, configurationSet),
    mailAccount: openMailAccount(sesClient),
    pace: unpaced,
    paceNow: async () => unpaced,
    timetable: openQueue<WakeUp>(sqs, queues.queueUrl.timetable, random),
    mailings: openQueue<BatchToSend>(sqs, queues.queueUrl.mailing, random),
    outgoing: openQueue<NoticeToSend>(sqs, queues.queueUrl.notice, random),
    calendars: openQueue<CalendarsToSend>(sqs, queues.queueUrl.notice, random),
    lists: openQueue<ListToTakeIn>(sqs, queues.queueUrl.list, random),
    linkRequests: openQueue<NoticeToSend>(sqs, queues.queueUrl.link, random),
    wakeUps: openWakeUps<WakeUp>(new SchedulerClient(accessTo(scheduler.url)), { ...alarmClock, queueArn: queues.queueArn.timetable }),
    feedback: openBacklog(sqs, queues.queueUrl['mail-events'], queues.queueUrl['mail-events-dlq']),
    linkKeys: linkKeysFrom(memory.read().linkKeys),
    addressKey: async () => addressKeyFrom(memory.read().addressKey),
    siteUrl: wishes.siteUrl ?? 'http://127.0.0.1:4600',
    consoleUrl: wishes.consoleUrl ?? null,
    inboxDomain: wishes.noInbound ? null : inboxDomain,
    controller: localController,
    closeAfterDays: 3,
  }

  let somethingErased = false
  const opening = await openDoors({
    platform,
    table: { url: tableEngine.url, name: tableName },
    queues,
    mail: { url: ses.url, configurationSet },
    files: { url: queues.url, bucket: bucketName },
    scheduler: { url: scheduler.url, ...alarmClock },
    linkKeys: memory.read().linkKeys,
    addressKey: memory.read().addressKey,
    dir,
  })
  const doors: Doors = {
    ...opening,
    async retention(event) {
      somethingErased = true
      return opening.retention(event)
    },
  }
  const stream = tableEngine.streamArn
    ? openTableStream({ url: tableEngine.url, streamArn: tableEngine.streamArn, from: memory.read().stream ?? {} })
    : null
  const queue = (name: QueueName, door: QueueDoor, handful?: number) =>
    queueSource(sqs, { name, url: queues.queueUrl[name], ...(handful && { handful }) }, door)
  const sources = [
    ...(stream ? [streamSource(stream, doors.reactions)] : []),
    queue('timetable', doors.timetable),
    queue('mailing', doors.sendBatch),
    queue('notice', doors.sendNotice),
    queue('link', doors.sendNotice),
    queue('list', doors.takeInList),
    {
      name: 'ses-events',
      async pump() {
        const news = pendingEvents.splice(0)
        await eventQueue.send(...news)
        return news.length
      },
    },
    queue('mail-events', doors.mailEvents, 1000),
    queue('inbox', doors.inbox),
  ]

  const inboxQueue = openQueue<{ Type: 'Notification'; Message: string }>(sqs, queues.queueUrl.inbox, random)
  const mailInto = receiver({ files: platform.files, queue: inboxQueue, clock, newId: mailIds(dir && join(dir, 'files', 'inbox'), random) })

  const siteUrl = platform.siteUrl
  const mailsBefore = ses.outbox.count()
  function remember(): void {
    const { sites } = memory.read()
    const mailedFromHere = ses.outbox.count() > mailsBefore && !sites.includes(siteUrl)
    memory.write({
      now: clock.now(),
      ...(stream && { stream: stream.position() }),
      ...(mailedFromHere && { sites: [...sites, siteUrl] }),
    })
  }
  remember()
  await resumeMailings(platform)
  // The queues are in memory: what a house that was killed had not worked on is handed over again,
  // and it does no harm to be told twice.
  await ses.tellAgain(memory.read().told)

  /**
   * Events that came to nothing are told again after a restart, and until then nobody may take
   * silence for an answer.
   */
  async function rememberWhatIsTold(): Promise<void> {
    const told = ses.outbox.count()
    if (!dir || told === memory.read().told || (await platform.feedback.waiting()) > 0) return
    memory.write({ told })
  }

  const lane = oneAtATime()
  const settle = (): Promise<void> =>
    lane(async () => {
      await pumpDry(sources, order)
      await bucket.keep()
      if (somethingErased && dir) shred(join(dir, 'table.db'))
      somethingErased = false
      await rememberWhatIsTold()
      remember()
    })

  const engines = opened.move()
  async function close(): Promise<void> {
    stream?.close()
    await doors.close()
    s3.destroy()
    await engines.disposeAsync()
    release()
  }

  return {
    platform,
    doors,
    clock,
    scheduler,
    ses,
    log,
    faults,
    /** A mail comes in, as SES takes one in. */
    mailInto,
    settle,
    remember,
    queues,
    /** Where links of mails in the outbox lead that this house does not answer. */
    formerSites: (): string[] => memory.read().sites.filter(site => site !== siteUrl),
    close,
    [Symbol.asyncDispose]: close,
    /** Where the engines listen, for the CLI. */
    engines: {
      table: { url: tableEngine.url, name: tableName },
      scheduler: scheduler.url,
      ses: ses.url,
      queues: {
        url: queues.url,
        timetable: queues.queueUrl.timetable,
        timetableArn: queues.queueArn.timetable,
        mailing: queues.queueUrl.mailing,
        notice: queues.queueUrl.notice,
      },
      files: { url: queues.url, bucket: bucketName },
    } satisfies Engines,
  }
}
