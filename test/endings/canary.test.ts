import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, expect, test } from 'vitest'
import { termsVersion } from '../../functions/billing/agreement.ts'
import { loadLetter } from '../../functions/campaign/store.ts'
import { rowKindOf } from '../../functions/endings/row-kinds.ts'
import { perform } from '../../functions/staff/perform.ts'
import type { CampaignId } from '../../functions/values/ids.ts'
import { accessTo } from '../../local/engines/access.ts'
import { settleAndSweep } from '../../local/turn.ts'
import { everyRow } from '../every-row.ts'
import { exampleCampaign, letterFrom, openTestHouse, type TestHouse } from '../house.ts'
import { visit } from '../visit.ts'

// A campaign in which everything that leads to a person is a marked word, played whole. Whatever
// still has one of the words afterwards keeps somebody it should not.

const staff = { by: 'staff:test', role: 'admin' } as const
const dirs: string[] = []
afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true })
})

const text = `---
title: Aften om genoptræning
sender: Sekretariatet <sekretariatet@indbyd.example>
contact: Zzkontakt Kanari, zzkontakt@sekretariat.example, 12 34 56 78
staff: [zzvagt@sekretariat.example]
signatories:
  - { name: Zzunderskriver Kanari, title: Kontorchef }
sessions:
  - { id: albertslund, date: 2026-05-04, time: 16.00-18.00, venue: "Salen, Torvet 1, 2620 Albertslund", capacity: 3 }
deadline: 2026-04-20
price: { amount: 495 kr., binding: true }
form: { catering-needs: true }
documents:
  - { id: program, title: Programmet, with: [invitation, programme] }
---
Kære {{greeting}}

Kom og hør om genoptræning, siger zzbrevet. Det koster 495 kr. ekskl. moms. Tilmeld jer [her]({{answer}}) senest den 20. april.
`

const people = [
  'email;navn;kommune;rolle;udvalg;type',
  ...['et', 'to', 'tre', 'fire', 'fem', 'seks'].map(
    nth => `zzperson-${nth}@kommune.example;Zznavn${nth} Kanari;Furesø;udvalgsmedlem;Zzudvalget;person`,
  ),
].join('\n')

const id = 'kanari' as CampaignId
const address = (nth: string) => `zzperson-${nth}@kommune.example`
const ean = '5790000000005'
/** All that was typed, and what was made of it: links are read out of the mails. */
const typed = [
  ...['et', 'to', 'tre', 'fire', 'fem', 'seks'].flatMap(nth => [`zzperson-${nth}@`, `Zznavn${nth}`]),
  'zzudvalget',
  'zzbehov',
  'zzrekvisition',
  'zzkoeber',
  'zzkollega',
  'zzovertager',
  'zzgrund',
  'zzkontakt',
  'zzvagt',
  'zzunderskriver',
  'zzbrevet',
  'zzbesked',
  'zzmail',
  'zzdokument',
  ean,
]

const buyer = { ean, reference: 'zzrekvisition-1', buyerName: 'Zzkoeber Kanari', buyerEmail: 'zzkoeber@kommune.example' }

async function agreed(house: TestHouse) {
  const letter = await loadLetter(house.house.platform, id)
  return { consent: 'yes', termsVersion: termsVersion(letter!) }
}

const agrees = async (house: TestHouse, nth: string) =>
  house.guest(address(nth)).registers({ ...buyer, session: 'albertslund', needs: `zzbehov ${nth}`, ...(await agreed(house)) })

/** From the launch to the day after: everything a guest or the secretariat may do. */
async function play(house: TestHouse) {
  const campaign = { letter: letterFrom(text, id), recipients: people }
  const paper = exampleCampaign('001-kl-debatmoede-2020').documents![0]!.bytes
  await house.launches({ ...campaign, documents: [{ document: 'program', name: 'zzdokument.pdf', bytes: paper }] })
  const { site } = house.house.doors
  await agrees(house, 'et')
  await agrees(house, 'to')
  await agrees(house, 'tre')
  await agrees(house, 'fire')
  await house.guest(address('fem')).posts({
    action: 'register',
    who: 'several',
    session: 'albertslund',
    name: 'Zzkollega Kanari',
    email: 'zzkollega@kommune.example',
    ...buyer,
    ...(await agreed(house)),
  })
  await settleAndSweep(house.house)
  const over = { action: 'handOver', name: 'Zzovertager Kanari', email: 'zzovertager@kommune.example', role: 'udvalgsmedlem' }
  await house.guest(address('to')).posts(over)
  await house.guest(address('tre')).posts({ action: 'cancel', reason: 'zzgrund', sure: 'yes' })
  await visit(site, 'POST', await house.guest(address('seks')).optOutPath(), { 'List-Unsubscribe': 'One-Click' })
  await visit(site, 'POST', '/nyt-link', { email: address('et') })
  const [mail] = await house.mails({ to: address('fem') })
  await house.house.ses.report(mail!.messageId, 'bounce', { bounceType: 'Permanent', bounceSubType: 'General' })
  await settleAndSweep(house.house)
  const words = '# Parkering\n\nzzbesked: der er plads.\n'
  const shown = await house.sends(id, 'all', words)
  if (shown.outcome !== 'dryRun') throw new Error(JSON.stringify(shown))
  expect((await house.sends(id, 'all', words, shown.sends)).outcome).toBe('sent')
  const mime = `From: Zznavnet Kanari <${address('et')}>\r\nTo: svar+${id}@ind.indbyd.example\r\nSubject: Afbud\r\n\r\nzzmail: det er jeg ked af.\r\n`
  const verdicts = { spf: 'pass', dkim: 'pass', dmarc: 'pass', spam: 'pass', virus: 'pass' }
  const { inboxDomain } = house.house.platform
  await house.house.mailInto(new TextEncoder().encode(mime), { to: [`svar+${id}@${inboxDomain}`], source: address('et'), verdicts })
  await settleAndSweep(house.house)
  await perform(house.house.platform, 'keep-file', { content: { base64: Buffer.from('zzperson-et@').toString('base64') } }, staff)
  await house.turnsTo('2026-04-22T08:00:00Z')
  await visit(site, 'POST', await house.guest(address('seks')).path(), {
    action: 'late',
    session: 'albertslund',
    name: 'Zznavnseks Kanari',
    role: 'udvalgsmedlem',
  })
  await settleAndSweep(house.house)
}

/** Every place there is in a house, but for the mailboxes mails were delivered to. */
async function everything(house: TestHouse, dir: string): Promise<Map<string, string>> {
  const places = new Map<string, string>()
  const { rows } = await everyRow(house)
  for (const [key, row] of Object.entries(rows)) places.set(`row ${key}`, key + readable(row))
  const { url, bucket } = house.house.engines.files
  const s3 = new S3Client(accessTo(url))
  for (const { Key = '' } of (await s3.send(new ListObjectsV2Command({ Bucket: bucket }))).Contents ?? []) {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }))
    places.set(`object ${Key}`, Key + Buffer.from((await Body?.transformToByteArray()) ?? []).toString('latin1'))
  }
  places.set('log', JSON.stringify([house.house.log.errors, said]))
  const sqs = new SQSClient(accessTo(house.house.queues.url))
  for (const [name, queue] of Object.entries(house.house.queues.queueUrl)) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: queue, MaxNumberOfMessages: 10, VisibilityTimeout: 0 }))
    places.set(`queue ${name}`, JSON.stringify(Messages))
  }
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    // The post office is the world outside: what was delivered lies in people's own mailboxes.
    if (entry.isFile() && !path.startsWith(join(dir, 'outbox'))) places.set(`file ${path.slice(dir.length)}`, readFileSync(path, 'latin1'))
  }
  return places
}

/** Bytes as their letters, so that a word in an attachment is a word. */
const readable = (row: unknown) =>
  JSON.stringify(row, (_, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value))

/** Every line the doors wrote. */
const said: string[] = []

async function openHouseWithMarks() {
  const dir = mkdtempSync(join(tmpdir(), 'indbyd-canary-'))
  dirs.push(dir)
  said.length = 0
  const house = await openTestHouse({ dir })
  for (const level of ['info', 'warn', 'error'] as const) {
    const write = house.house.log[level]
    house.house.log[level] = (says, about) => {
      said.push(JSON.stringify([says, about]))
      write(says, about)
    }
  }
  return { house, dir }
}

const marksIn = (places: Map<string, string>, marks: readonly string[]): string[] => {
  const lower = marks.map(mark => mark.toLowerCase())
  return [...places].flatMap(([place, content]) => {
    const whole = content.toLowerCase()
    return lower.filter(mark => whole.includes(mark)).map(mark => `${mark} in ${place}`)
  })
}

const tokensIn = async (house: TestHouse, to?: string): Promise<string[]> =>
  (await house.mails(to ? { to } : {})).flatMap(mail =>
    [...(mail.text ?? '').matchAll(/\/[iduf]\/([\w-]{30,})/g)].map(([, token]) => token!),
  )

test('after the clocks nobody of a whole campaign is anywhere', async () => {
  const { house, dir } = await openHouseWithMarks()
  await using _ = house
  await play(house)
  const marks = [...typed, ...new Set(await tokensIn(house))]
  const before = marksIn(await everything(house, dir), typed)
  // Each of them stands somewhere before: a word nobody wrote would prove nothing.
  expect(typed.filter(mark => !before.some(found => found.startsWith(mark.toLowerCase())))).toEqual([])
  const kinds = new Set(
    Object.keys((await everyRow(house)).rows).map(
      key => rowKindOf({ pk: key.split(' ')[0]!, sk: key.split(' ').slice(1).join(' ') })?.name,
    ),
  )
  expect(kinds).not.toContain(undefined)
  expect(kinds.size).toBeGreaterThan(20)
  // What ends by its own moment has one, claims of its mails too.
  const endless = Object.entries((await everyRow(house)).rows).filter(([key, row]) => {
    const [pk = '', ...sk] = key.split(' ')
    return rowKindOf({ pk, sk: sk.join(' ') })?.ends === 'expires' && !row.expires
  })
  expect(endless.map(([key]) => key)).toEqual([])

  await house.turnsTo('2026-05-11T02:00:00Z')
  expect(marksIn(await everything(house, dir), ['zzbehov'])).toEqual([])
  await house.turnsTo('2028-05-04T02:00:00Z')
  expect((await house.overview(id)).state).toBe('erased')
  const invoiced = new Set(['zzrekvisition', 'zzkoeber', ean])
  expect(
    marksIn(
      await everything(house, dir),
      marks.filter(mark => !invoiced.has(mark)),
    ),
  ).toEqual([])
  await house.turnsTo('2032-01-01T03:00:00Z')
  const places = await everything(house, dir)
  expect(marksIn(places, marks)).toEqual([])
  expect({ marks: marks.length > 50, places: places.size > 20, stoodIn: before.length > 80 }).toEqual({
    marks: true,
    places: true,
    stoodIn: true,
  })
})

test('after forget one person is nowhere, and the others are where they were', async () => {
  const { house, dir } = await openHouseWithMarks()
  await using _ = house
  await play(house)
  const own = ['zzperson-tre@', 'Zznavntre', 'zzbehov tre', 'zzgrund', ...new Set(await tokensIn(house, address('tre')))]
  const { answer } = await perform(house.house.platform, 'forget', { address: address('tre'), confirmed: true }, staff)
  expect(answer).toMatchObject({ outcome: 'forgotten', campaigns: 1, kept: [{ what: 'invoice', until: '2032-01-01' }] })
  await settleAndSweep(house.house)
  expect(marksIn(await everything(house, dir), own)).toEqual([])
  expect((await house.mails({ to: address('tre'), mailing: 'forgotten-receipt' })).length).toBe(1)
  expect(marksIn(await everything(house, dir), ['zzperson-et@', 'zzperson-to@']).length).toBeGreaterThan(1)
})
