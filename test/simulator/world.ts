import { usualClocks } from '../../functions/about/clocks.ts'
import { keptLastDigits } from '../../functions/billing/kept-digits.ts'
import { keptLetters } from '../../functions/campaign/letters.ts'
import { keptAttachments } from '../../functions/documents/attachments.ts'
import type { BatchToSend, CalendarsToSend } from '../../functions/mailing/messages.ts'
import type { NoticeToSend } from '../../functions/outbox/outbox.ts'
import { addressKeyFrom } from '../../functions/platform/address-key.ts'
import { openTable } from '../../functions/platform/dynamodb.ts'
import { linkKeysFrom } from '../../functions/platform/link-keys.ts'
import { openMailAccount } from '../../functions/platform/mail-account.ts'
import type { MailBucket } from '../../functions/platform/mail-bucket.ts'
import { openMailService } from '../../functions/platform/mail-service.ts'
import { unpaced } from '../../functions/platform/pace.ts'
import { openBacklog, openQueue } from '../../functions/platform/queue.ts'
import { openWakeUps } from '../../functions/platform/wake-ups.ts'
import type { WakeUp } from '../../functions/schedule/wake-up.ts'
import type { LaunchHouse } from '../../functions/staff/launch-letter.ts'
import type { ListQueue, ListToTakeIn } from '../../functions/staff/list-under-way.ts'
import { type Instant, instant } from '../../functions/values/instant.ts'
import { doorsOn, type Platform } from '../../local/doors.ts'
import { openAgenda } from './agenda.ts'
import { chance } from './chance.ts'
import { clients, connect } from './clients.ts'
import { clockSkews } from './clock-skew.ts'
import { type DoorName, openDoorway } from './doorway.ts'
import type { CallFault, Faults } from './faults.ts'
import { openInvocations } from './invocation.ts'
import { type Fate, openLetterbox } from './letterbox.ts'
import { openAlarmClocks } from './services/alarm-clocks.ts'
import { openBucket } from './services/bucket.ts'
import { filesOver } from './services/files-over.ts'
import { type Mail, openMailServer } from './services/mail-server.ts'
import { md5, openQueue as openSimulatedQueue, type SimulatedQueue } from './services/queue.ts'
import { openStream } from './services/stream.ts'
import { type Answered, openMemoryTable } from './services/table/table.ts'
import { type Call, type Called, openWire } from './wire.ts'

const addressKey = addressKeyFrom('the simulator has one key for all'.padEnd(32))
export const linkKeys = linkKeysFrom(JSON.stringify({ current: 1, 1: Buffer.alloc(32, 7).toString('base64') }))
export const siteUrl = 'https://indbyd.example'

const urlOf = (queue: string) => `https://sqs.example/000000000000/${queue}`

/** Of a call that is taken in part: every third entry is refused, for good or for now. */
const notTaken = (index: number): string | null => (index % 3 === 1 ? (index % 2 === 1 ? 'FAILED' : 'TRANSIENT_FAILURE') : null)

export interface WorldWishes {
  seed: number
  start: Instant
  faults: Faults
  fateOf(address: string): Fate
  arrived(mail: Mail): void
}

export type World = ReturnType<typeof openWorld>

/**
 * Everything a run happens in: real doors and real AWS clients, services of our own behind them,
 * and one clock.
 */
export function openWorld({ seed, start, faults, fateOf, arrived }: WorldWishes) {
  const agenda = openAgenda(Date.parse(start))
  const invocations = openInvocations(agenda)
  const draw = (of: string) => chance(seed, of)
  const names = draw('names')
  const skews = draw('skew')
  const mostSkew = skews.pick(clockSkews)
  const random = {
    id: () => Array.from({ length: 22 }, () => 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'[names.below(62)]).join(''),
    fraction: () => 0,
  }
  const table = openMemoryTable(agenda.now)
  const mailServer = openMailServer(agenda.now, random.id)
  const calls: Called[] = []
  const logged: string[] = []
  const notifications: string[] = []
  const queues: Record<string, SimulatedQueue> = {}
  const alarms = openAlarmClocks(agenda, faults, input => queues.timetable!.put(input))

  function answer({ invocation, service, operation, path, body }: Call, fault: CallFault | null): Answered {
    const by = invocation.id
    switch (service) {
      case 'table':
        if (fault === 'partial') return partOfBatch(by, body)
        return table.answer(by, operation, body, fault === 'stale' ? agenda.now() - 900 : undefined)
      case 'queue':
        return operation === 'GetQueueAttributes'
          ? backlogOf(String(body.QueueUrl))
          : taken(body as unknown as SendBatch, fault === 'partial')
      case 'mail':
        return mailServer.answer(by, operation, body, index => (fault === 'partial' ? notTaken(index) : null))
      case 'alarm':
        return alarms.answer(operation, path, body)
      case 'file':
        return bucket.answer(operation, path, body)
    }
  }

  /** All rows but the last are taken. */
  function partOfBatch(by: number, body: Record<string, unknown>): Answered {
    const [[name, writes]] = Object.entries(body.RequestItems as Record<string, unknown[]>) as [[string, unknown[]]]
    table.answer(by, 'BatchWriteItem', { RequestItems: { [name]: writes.slice(0, -1) } })
    return { body: { UnprocessedItems: { [name]: writes.slice(-1) } } }
  }

  function taken({ QueueUrl, Entries }: SendBatch, notTheLast: boolean): Answered {
    const queue = queues[QueueUrl.split('/').at(-1)!]!
    const entries = notTheLast ? Entries.slice(0, -1) : Entries
    const Successful = entries.map(({ Id, MessageBody }) => ({ Id, MessageId: queue.put(MessageBody), MD5OfMessageBody: md5(MessageBody) }))
    return { body: { Successful, Failed: notTheLast ? [{ Id: Entries.at(-1)!.Id, Code: 'InternalError', SenderFault: false }] : [] } }
  }

  function backlogOf(url: string): Answered {
    const name = url.split('/').at(-1)!
    const queue = queues[name.replace(/-dead-letters$/, '')]!
    const waits = name.endsWith('-dead-letters') ? queue.deadLetters.length : queue.waiting().length
    return { body: { Attributes: { ApproximateNumberOfMessages: String(waits) } } }
  }

  /** Mails that came in, as SES put them there. */
  const mailsIn = new Map<string, Uint8Array>()
  /** What staff took out for the case system. */
  const archives: { from: number; text: string }[] = []
  const bucket = openBucket(agenda.now, mailsIn)
  const wire = openWire({ agenda, faults, invocations, seed }, { answer }, called => calls.push(called))
  connect(wire)

  /** Which of them SES has proven to be the participant's own answer from a calendar. */
  const proven = new Map<string, boolean>()
  const mailBucket: MailBucket = {
    async beginning(key, most) {
      const bytes = mailsIn.get(key)
      if (!bytes) throw Object.assign(new Error(`no mail lies at ${key}`), { name: 'NoSuchKey' })
      return { bytes: bytes.subarray(0, most), size: bytes.length }
    },
  }

  /** What one container has: the same services, and a memory of its own. */
  function platform(): Platform & LaunchHouse & ListQueue {
    const off = skews.between(-mostSkew, mostSkew)
    const tables = openTable(clients.table, 'indbyd', random)
    const queueNamed = <Message>(name: string) => openQueue<Message>(clients.queue, urlOf(name), random)
    const line = (level: string) => (says: string, about?: Record<string, unknown>) => {
      logged.push(JSON.stringify({ level, says, ...about }))
    }
    return {
      table: tables,
      letters: keptLetters(tables),
      lastDigits: keptLastDigits({ table: tables, clock: { now: () => instant(agenda.now() + off) } }),
      closeAfterDays: 3,
      attachments: keptAttachments(tables),
      clock: { now: () => instant(agenda.now() + off) },
      random,
      log: { info: line('info'), warn: line('warn'), error: line('error') },
      mail: openMailService(clients.mail, 'indbyd'),
      mailAccount: openMailAccount(clients.mail),
      paceNow: async () => unpaced,
      timetable: queueNamed<WakeUp>('timetable'),
      mailings: queueNamed<BatchToSend>('mailing'),
      outgoing: queueNamed<NoticeToSend>('notice'),
      calendars: queueNamed<CalendarsToSend>('notice'),
      linkRequests: queueNamed<NoticeToSend>('link'),
      lists: queueNamed<ListToTakeIn>('list'),
      feedback: openBacklog(clients.queue, urlOf('mail-events'), urlOf('mail-events-dead-letters')),
      wakeUps: openWakeUps<WakeUp>(clients.alarm, {
        group: 'default',
        roleArn: 'arn:aws:iam::000000000000:role/scheduler',
        queueArn: 'arn:aws:sqs:eu-west-1:000000000000:timetable',
      }),
      ...filesOver(wire),
      mailBucket,
      linkKeys,
      addressKey: async () => addressKey,
      siteUrl,
      consoleUrl: null,
      inboxDomain: 'in.indbyd.example',
      controller: {
        name: 'Sekretariatet',
        address: 'Eksempelvej 1, 2620 Albertslund',
        mail: 'sekretariatet@indbyd.example',
        officer: null,
        basis: 'publicTask',
        retentionMonths: 24,
        needsDays: 7,
        ...usualClocks,
      },
    }
  }

  const doorway = <Name extends DoorName>(name: Name) => openDoorway(invocations, () => doorsOn(platform()), name)
  const doors = {
    site: doorway('site'),
    timetable: doorway('timetable'),
    sendBatch: doorway('sendBatch'),
    sendNotice: doorway('sendNotice'),
    takeInList: doorway('takeInList'),
    mailEvents: doorway('mailEvents'),
    inbox: doorway('inbox'),
    reactions: doorway('reactions'),
    sweep: doorway('sweep'),
    retention: doorway('retention'),
  }

  const minute = 60_000
  const queue = (
    name: string,
    how: { handful: number; atOnce: number; visibility: number },
    door: 'timetable' | 'sendBatch' | 'sendNotice' | 'takeInList' | 'mailEvents' | 'inbox',
  ) => {
    queues[name] = openSimulatedQueue({ agenda, faults, chance: draw(`queue ${name}`) }, { name, receives: 10, ...how }, event =>
      doors[door](event, event.Records.map(({ body }) => body).join(' ')),
    )
  }
  queue('timetable', { handful: 1, atOnce: 2, visibility: 6 * minute }, 'timetable')
  queue('mailing', { handful: 1, atOnce: 2, visibility: 18 * minute }, 'sendBatch')
  queue('notice', { handful: 2, atOnce: 5, visibility: 6 * minute }, 'sendNotice')
  queue('link', { handful: 2, atOnce: 2, visibility: 6 * minute }, 'sendNotice')
  queue('list', { handful: 1, atOnce: 2, visibility: 30 * minute }, 'takeInList')
  queue('mail-events', { handful: 10, atOnce: 10, visibility: 3 * minute }, 'mailEvents')
  queue('inbox', { handful: 1, atOnce: 2, visibility: 3 * minute }, 'inbox')
  const stream = openStream({ agenda, faults, chance: draw('stream'), rows: table }, event => doors.reactions(event, 'new rows'))
  openLetterbox({ agenda, faults, chance: draw('letterbox') }, mailServer, {
    fateOf,
    tell(notification) {
      notifications.push(notification)
      queues['mail-events']!.put(notification)
    },
    arrived,
  })

  /** Lets everything happen that is due by then; time passes only while everybody waits. */
  async function until(time: number): Promise<void> {
    await invocations.quiet()
    while (agenda.step(time)) await invocations.quiet()
    agenda.skipTo(time)
  }

  return {
    seed,
    agenda,
    invocations,
    faults,
    table,
    mailServer,
    alarms,
    queues,
    stream,
    calls,
    logged,
    notifications,
    mailsIn,
    proven,
    bucket,
    archives,
    doors,
    platform,
    until,
    chance: draw,
  }
}

interface SendBatch {
  QueueUrl: string
  Entries: { Id: string; MessageBody: string }[]
}
