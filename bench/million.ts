import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { planImport } from '../functions/audience/import.ts'
import type { Person } from '../functions/audience/person.ts'
import { personItem } from '../functions/audience/store.ts'
import type { Campaign } from '../functions/campaign/campaign.ts'
import { keptLetters } from '../functions/campaign/letters.ts'
import { putCampaign, putLetter, putStep, stepKey } from '../functions/campaign/store.ts'
import type { Step } from '../functions/letter/step.ts'
import type { BatchToSend } from '../functions/mailing/messages.ts'
import { sendBatches } from '../functions/mailing/send-batches.ts'
import { startMailing } from '../functions/mailing/start.ts'
import { linkKeysFrom } from '../functions/platform/link-keys.ts'
import { openMailService } from '../functions/platform/mail-service.ts'
import { systemRandom } from '../functions/platform/random.ts'
import type { Change, Item, Key, Table } from '../functions/platform/table.ts'
import { timetable } from '../functions/schedule/timetable.ts'
import type { PersonNumber } from '../functions/values/ids.ts'
import { instant } from '../functions/values/instant.ts'
import { freeze } from '../functions/writing/freeze.ts'
import { firstMorning } from '../local/house.ts'
import { letter002 } from '../test/house.ts'
import { pacingModel } from '../test/mailing/pacing-model.ts'
import { costOfMailing } from './aws-cost.ts'
import { atLeast, atMost, type Chapter } from './budget.ts'
import { peopleLikeThoseOf002 } from './recipients.ts'

/** What SES lets through in a second: an account's quota after some months. */
const perSecond = 500

/** What a mailing asked for, and what it left behind in its process. */
interface Modelled {
  people: number
  readUnits: number
  writeUnits: number
  calls: number
  sesCalls: number
  mails: number
  seconds: number
  share: number
  throttles: number
  /** Megabytes the process ever had. */
  peak: number
  /** Milliseconds of processor time a mail: all the sender does but DynamoDB's client. */
  work: number
}

const bytesOf = (value: object) => JSON.stringify(value, (_, part) => (part instanceof Set ? [...part] : (part as unknown))).length
const units = (bytes: number, each: number) => Math.ceil(bytes / each)

/**
 * The real planning and the real sender on a table and an SES that are modelled: persons are made
 * when they are read, claims are counted and not kept, and time is virtual. So a million fit in a
 * minute, and whatever grows with the list shows as memory.
 */
async function model(people: number): Promise<Modelled> {
  const { letter } = letter002()
  const frozen = freeze(letter, 1, firstMorning)
  const [first] = timetable(letter, firstMorning, 1).steps
  const fifty = planImport(peopleLikeThoseOf002(50), [], 0).persons
  const campaign: Campaign = {
    id: letter.id,
    state: 'launched',
    title: letter.title,
    version: 1,
    recipients: people,
    highest: people,
    invitedTo: people,
    bookRows: 1,
    importOpen: null,
    launchedAt: firstMorning,
    plan: [],
  }
  const rows = new Map<string, Item>()
  const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`
  const keep = (item: Item) => rows.set(nameOf(item), item)
  keep(putCampaign(campaign))
  for (const change of [...putLetter(frozen), putStep(letter.id, { ...(first as Step), letterVersion: 1 })])
    if ('put' in change) keep(change.put)

  const counted = { readUnits: 0, writeUnits: 0, calls: 0, sesCalls: 0 }
  const write = (change: Change, each = 1) => {
    const bytes = bytesOf('put' in change ? change.put : change)
    counted.writeUnits += each * units(bytes, 1024)
    if ('update' in change && rows.has(nameOf(change.update))) keep({ ...rows.get(nameOf(change.update))!, ...change.set })
    return { done: true } as const
  }
  const personAt = (number: number): Person => {
    const person = fifty[(number - 1) % fifty.length]!
    return { ...person, number: number as PersonNumber, email: `p${number}@${person.email.split('@')[1]}` }
  }
  const notModelled = () => Promise.reject(new Error('a mailing was not thought to ask for this'))
  const table: Table = {
    async get<Row>(key: Key) {
      counted.calls++
      const row = rows.get(nameOf(key))
      counted.readUnits += units(row ? bytesOf(row) : 1, 4096)
      return row as Row | undefined
    },
    async query<Row>({ between }: { between?: [string, string] }) {
      counted.calls++
      if (!between) return []
      const [from, to] = between.map(Number) as [number, number]
      const found = Array.from({ length: Math.min(to, people) - from + 1 }, (_, index) => personItem(letter.id, personAt(from + index)))
      counted.readUnits += units(
        found.reduce((sum, row) => sum + bytesOf(row), 0),
        4096,
      )
      return found as Row[]
    },
    async write(change) {
      counted.calls++
      return write(change)
    },
    async commit(changes) {
      counted.calls++
      for (const change of changes) write(change, 2)
      return { done: true }
    },
    getAll: notModelled,
    next: notModelled,
    putAll: notModelled,
    everyKey: () => {
      throw new Error('a mailing was not thought to ask for this')
    },
  }
  const ses = pacingModel({ perSecond, answersAfter: () => 300 })
  const queue: BatchToSend[] = []
  const house = {
    table,
    letters: keptLetters(table),
    attachments: async () => [],
    clock: { now: () => instant(Date.parse(firstMorning) + ses.now()) },
    random: systemRandom,
    log: { info() {}, warn() {}, error() {} },
    linkKeys: linkKeysFrom(JSON.stringify({ current: 1, 1: Buffer.alloc(32).toString('base64') })),
    siteUrl: 'https://svar.kkrh.example',
    inboxDomain: 'in.kkrh.example',
    mail: openMailService(
      sesClient(async entries => {
        counted.sesCalls++
        await ses.call(entries)
      }),
      'indbyd',
    ),
    mailAccount: { quota: async () => ({ perDay: Number.POSITIVE_INFINITY, sentLastDay: 0, perSecond, toAnyone: true }) },
    mailings: { send: async (...batches: BatchToSend[]) => void queue.push(...batches) },
    calendars: { send: async () => {} },
    paceNow: async () => ses.pace,
  }
  const step = rows.get(nameOf(stepKey(letter.id, 'invitation'))) as Item & Step
  const { user, system } = process.cpuUsage()
  await startMailing(house, { campaign: letter.id, step: 'invitation', version: step.version })
  await ses.until(
    (async () => {
      for (let batch = queue.shift(); batch; batch = queue.shift()) await sendBatches(house, batch)
    })(),
  )
  const after = process.cpuUsage()
  return {
    people,
    ...counted,
    mails: ses.taken.mails,
    seconds: ses.taken.last / 1000,
    share: ses.share(),
    throttles: ses.taken.throttles,
    peak: process.resourceUsage().maxRSS / 1024,
    work: (after.user - user + after.system - system) / 1000 / people,
  }
}

/**
 * SES' own client, which serialises and signs each call as ever, on a wire of the model's. SES'
 * tags tell how many entries a call has.
 */
const sesClient = (taken: (entries: number) => Promise<void>) =>
  new SESv2Client({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'modelled', secretAccessKey: 'modelled' },
    requestHandler: {
      async handle({ body }: { body: Uint8Array }) {
        const entries = Buffer.from(body).toString().split('"Destination"').length - 1
        await taken(entries)
        const results = Array.from({ length: entries }, (_, index) => ({ Status: 'SUCCESS', MessageId: `m${index}` }))
        const answer = Buffer.from(JSON.stringify({ BulkEmailEntryResults: results }))
        return { response: { statusCode: 200, headers: { 'content-type': 'application/json' }, body: answer } }
      },
    } as never,
  })

/** Each in a process of its own, for what it ever had in memory. */
async function inItsOwnProcess(people: number): Promise<Modelled> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', import.meta.filename, String(people)])
  return JSON.parse(stdout) as Modelled
}

const counts = ['readUnits', 'writeUnits', 'calls', 'sesCalls'] as const
const names = { readUnits: 'RCU', writeUnits: 'WCU', calls: 'calls to DynamoDB', sesCalls: 'calls to SES' }

export async function millionChapter(people = 1_000_000): Promise<Chapter> {
  const call = await inItsOwnProcess(50)
  const short = await inItsOwnProcess(1000)
  const half = await inItsOwnProcess(people / 10)
  const long = await inItsOwnProcess(people)
  // What a mailing costs by itself, however many it goes to, falls out of the difference.
  const each = (what: (typeof counts)[number], of: Modelled) => (of[what] - call[what]) / (of.people - call.people)
  const apart = (what: (typeof counts)[number]) => 100 * Math.abs(each(what, long) / each(what, short) - 1)
  const dollars = costOfMailing(long)
  return {
    heading: `${people.toLocaleString('en')} people, planned and sent in the model at ${perSecond} a second`,
    lines: [
      ...counts.map(what => atMost(`${names[what]} a recipient, against 1,000 people`, apart(what), 1, '%')),
      atLeast('of what SES takes', 100 * long.share, 95, '%'),
      atMost('mails SES found too fast', long.throttles, 0),
      atMost('people without a mail', people - long.mails, 0),
      atMost(`memory of the sender, against ${half.people.toLocaleString('en')} people`, long.peak / half.peak, 1.2, '×'),
      atMost('what AWS takes besides SES, for 100,000 of them', (dollars * 100_000) / people, 0.02, '$'),
    ],
    notes: [
      `${(long.seconds / 60).toFixed(0)} minutes of SES' time; besides SES $${dollars.toFixed(2)}, SES itself $${(people / 10_000).toFixed(0)}`,
      `${long.peak.toFixed(0)} MB at most (${half.peak.toFixed(0)} MB for a tenth); ${(1000 * long.work).toFixed(0)} µs of processor a mail: all the sender does, SES' client too, but DynamoDB's`,
    ],
  }
}

if (import.meta.main) console.log(JSON.stringify(await model(Number(process.argv[2]))))
