import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadCampaign } from '../../functions/campaign/store.ts'
import { openOperator } from '../../functions/operator.ts'
import { httpDoor } from '../../functions/platform/http-door.ts'
import type { Random } from '../../functions/platform/random.ts'
import { type ActName, acts, type OrderOf } from '../../functions/staff/acts.ts'
import { launchLetter } from '../../functions/staff/launch-letter.ts'
import { pause } from '../../functions/staff/pause.ts'
import { saveDraft } from '../../functions/staff/save-draft.ts'
import { campaignIdFrom } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'
import { listenOn, openGateway } from '../../local/gateway.ts'
import { inboxDomain } from '../../local/house.ts'
import { localApi } from '../../local/local-api.tsx'
import { settleAndSweep } from '../../local/turn.ts'
import { everyRow } from '../every-row.ts'
import { exampleCampaign, letterFrom, openTestHouse, peopleCsv, type TestCampaign, type TestHouse } from '../house.ts'
import { checkout, indbyd } from '../indbyd.ts'
import { operatorArn, operatorEvent } from './operator-event.ts'

// Every act, ordered by the command line, at the house and at the door of a stage: the same rows,
// but for who did it. The cases are as many as the list of acts is long.

const id = campaignIdFrom('002-kkr-hovedstaden-2026')
const trialId = campaignIdFrom('smoke-20260318-080000')
const above = await mkdtemp(join(tmpdir(), 'indbyd-acts-'))
afterAll(() => rm(above, { recursive: true }))
const folder = join(above, id)
await mkdir(folder)
const text = (await readFile(join(checkout, 'examples', id, 'letter.md'), 'utf8')).replace(
  'deadline: 2026-04-15\n',
  'deadline: 2026-04-15\ndocuments:\n  - { id: program, title: Programmet, with: [programme] }\n',
)
const paper = exampleCampaign('001-kl-debatmoede-2020').documents![0]!.bytes
await writeFile(join(above, 'program.pdf'), paper)
const edited = text.replace('deadline: 2026-04-15', 'deadline: 2026-04-16').replace('senest den 15. april', 'senest den 16. april')

const later = text.replace('date: 2026-05-04', 'date: 2026-05-11')
const elsewhere = text.replace(/venue: .*/, 'venue: { name: Rådhuset, address: "Rådhuspladsen 1, 2620 Albertslund" }')

const campaign: TestCampaign = { letter: letterFrom(text, id), recipients: peopleCsv(3) }
const content = (of: string | Uint8Array) => ({ base64: Buffer.from(of).toString('base64') })
const files = (letter: string) => ({ folder: id, letter, there: { 'letter.md': letter.length } })
const list = (people: number) => ({ name: 'recipients.csv', content: content(peopleCsv(people)) })

/** The letter is in hand, and written on if it is edited. */
const inHand = async (house: TestHouse, written = text) => {
  const { platform } = house.house
  await saveDraft(platform, { campaign: (await loadCampaign(platform, id))!, read: 0, text: written, by: 'staff:test', byHand: true })
}
const launched = (house: TestHouse) => house.launches(campaign)
const asksLate = async (house: TestHouse) => {
  await house.launches(campaign)
  await house.turnsTo('2026-04-20T08:00:00Z')
  await house.guest('p1@kommune.example').posts({ action: 'late', session: 'albertslund', name: 'Person Nr1', role: 'udvalgsmedlem' })
  await settleAndSweep(house.house)
}
const registered = async (house: TestHouse) => {
  await house.launches(campaign)
  await house.guest('p1@kommune.example').registers({ session: 'albertslund' })
}
/** Its day is over in the new plan. */
const heldBack = async (house: TestHouse) => {
  await registered(house)
  await house.turnsTo('2026-04-16T08:00:00Z')
  await house.moves(letterFrom(text.replace('date: 2026-05-04', 'date: 2026-04-20'), id), 1)
}
const documented = async (house: TestHouse) => {
  await house.launches(campaign)
  await house.addsDocument({ campaign: id, document: 'program', name: 'program.pdf', bytes: paper })
}
const inDoubt = async (house: TestHouse) => {
  house.house.faults.want({ service: 'ses', operation: 'SendBulkEmail', kind: 'connectionLost', times: 1 })
  await house.launches(campaign)
  await house.turnsTo('2026-03-18T09:00:00Z')
}

/** Somebody who is registered has written that they do not come. */
const wroteIn = async (house: TestHouse) => {
  await registered(house)
  const mail = `From: Person Nr1 <p1@kommune.example>\r\nSubject: Sv\r\nContent-Type: text/plain\r\n\r\nAfbud fra mig.\r\n`
  const verdicts = { spf: 'pass', dkim: 'pass', dmarc: 'pass', spam: 'pass', virus: 'pass' }
  await house.house.mailInto(Buffer.from(mail), { id: 'mail-1', to: [`svar+${id}@${inboxDomain}`], source: 'p1@kommune.example', verdicts })
  await settleAndSweep(house.house)
}

interface Case<Name extends ActName> {
  /** What has happened in the house before. */
  after?: (house: TestHouse) => Promise<unknown>
  order: OrderOf<Name>
  /** What staff type; an act that no command gives as it stands has none. */
  typed: string[] | null
  /** What lies in the folder when it is typed. */
  lying?: { letter: string; people: number }
  changesNothing?: true
}

const reads = { after: launched, order: { campaign: id }, changesNothing: true } as const
const p1 = 'p1@kommune.example'

const cases: { [Name in ActName]: Case<Name> } = {
  'check-mail': { order: { ...files(text), recipients: 3 }, typed: ['check', folder], changesNothing: true },
  import: { order: { ...files(text), list: list(3), commit: true }, typed: ['import', folder, '--commit'] },
  'begin-draft': { order: { from: 'text', text: 'Temamøde\n\nKære alle\n\nKom den 4. maj 2026.', formId: 'f1' }, typed: null },
  'save-draft': {
    after: async house => {
      await house.imports(campaign)
      await inHand(house)
    },
    order: { campaign: id, text: edited, version: 1, byHand: true },
    typed: null,
  },
  'take-in': {
    after: house => house.imports(campaign),
    order: { campaign: id, list: list(4), columns: {}, commit: true },
    typed: null,
  },
  'apply-draft': {
    after: async house => {
      await launched(house)
      await inHand(house, edited)
    },
    order: { campaign: id, confirmed: 3 },
    typed: null,
  },
  launch: { order: { ...files(text), list: list(3), confirmed: 3 }, typed: ['launch', folder, '--yes', '3'] },
  'launch-added': {
    after: async house => {
      await launched(house)
      await house.imports({ ...campaign, recipients: peopleCsv(4) })
    },
    order: { campaign: id, confirmed: 1 },
    typed: ['launch', id, '--added', '--yes', '1'],
  },
  'launch-draft': {
    after: async house => {
      await house.imports(campaign)
      await inHand(house)
    },
    order: { campaign: id, confirmed: 3 },
    typed: null,
  },
  withdraw: {
    after: async house => {
      await house.imports(campaign)
      await launchLetter(house.house.platform, {
        letter: campaign.letter,
        confirmed: 3,
        at: instant('2026-03-19T08:00:00Z'),
        by: 'staff:test',
      })
    },
    order: { campaign: id },
    typed: null,
  },
  'look-through': {
    after: house => house.imports(campaign),
    order: { campaign: id, fingerprint: Array.from({ length: 4 }, () => '0123456789ab').join('.') },
    typed: null,
  },
  status: { ...reads, typed: ['status', id] },
  answers: { ...reads, typed: ['answers', id] },
  why: { ...reads, order: { campaign: id, person: p1 }, typed: ['why', id, p1] },
  doubts: { ...reads, after: inDoubt, typed: ['doubts', id] },
  'decide-doubt': {
    after: inDoubt,
    order: { campaign: id, doubt: 'invitation/000000', decision: 'sendAgain' },
    typed: ['doubts', id, 'send-again', 'invitation/000000'],
  },
  remind: {
    after: async house => {
      await launched(house)
      await house.turnsTo('2026-03-24T08:00:00Z')
    },
    order: { campaign: id, dryRun: false, confirmed: null },
    typed: ['remind', id],
  },
  send: {
    after: launched,
    order: { campaign: id, to: 'all', text: '# Parkering\n\nDer er plads ved stationen.\n', confirmed: 3 },
    typed: ['send', id, '--to', 'all', '--text', join(above, 'besked.md'), '--yes', '3'],
  },
  apply: {
    after: launched,
    order: { ...files(edited), confirmed: 0 },
    typed: ['apply', folder, '--yes', '0'],
    lying: { letter: edited, people: 3 },
  },
  move: {
    after: launched,
    order: { ...files(later), confirmed: 3 },
    typed: ['move', folder, '--yes', '3'],
    lying: { letter: later, people: 3 },
  },
  venue: {
    after: registered,
    order: { ...files(elsewhere), confirmed: 1 },
    typed: ['venue', folder, '--yes', '1'],
    lying: { letter: elsewhere, people: 3 },
  },
  'free-seats': {
    after: async house => {
      await registered(house)
      await house.moves(letterFrom(later, id), 3)
      await house.turnsTo('2026-04-16T08:00:00Z')
    },
    order: { campaign: id, confirmed: 1 },
    typed: ['free-seats', id, '--yes', '1'],
  },
  'decide-step': {
    after: heldBack,
    order: { campaign: id, step: 'programme', decision: 'sendNow', confirmed: 0 },
    typed: ['step', id, 'programme', 'send', '--yes', '0'],
  },
  'call-off': { after: launched, order: { campaign: id, confirmed: 3 }, typed: ['call-off', id, '--yes', '3'] },
  documents: { ...reads, typed: ['documents', id] },
  'add-document': {
    after: launched,
    order: { campaign: id, document: 'program', file: { name: 'program.pdf', content: content(paper) } },
    typed: ['documents', id, 'add', join(above, 'program.pdf'), '--as', 'program'],
  },
  approve: { after: asksLate, order: { campaign: id, person: p1 }, typed: ['approve', id, p1] },
  refuse: { after: asksLate, order: { campaign: id, person: '1' }, typed: ['refuse', id, '1'] },
  register: { after: launched, order: { campaign: id, person: p1, session: 'albertslund' }, typed: null },
  decline: { after: launched, order: { campaign: id, person: p1 }, typed: null },
  cancel: { after: registered, order: { campaign: id, person: p1, note: 'syg' }, typed: null },
  change: { after: registered, order: { campaign: id, person: p1, session: 'albertslund', name: 'Person Nummer Et' }, typed: null },
  'hand-over': {
    after: registered,
    order: { campaign: id, person: p1, name: 'Bo Lund', email: 'bo@kommune.example', role: 'udvalgsmedlem' },
    typed: null,
  },
  'correct-address': { after: launched, order: { campaign: id, person: p1, email: 'rettet@kommune.example' }, typed: null },
  'send-again': { after: launched, order: { campaign: id, person: p1 }, typed: null },
  inbox: { ...reads, after: wroteIn, typed: ['inbox', id] },
  'settle-mail': {
    after: wroteIn,
    order: { campaign: id, mail: 'mail-1', decision: 'accept' },
    typed: ['inbox', id, 'accept', 'mail-1'],
  },
  pause: { after: launched, order: { campaign: id }, typed: ['pause', id] },
  resume: {
    after: async house => {
      await launched(house)
      await pause(house.house.platform, { campaign: id, by: 'staff:test' })
    },
    order: { campaign: id },
    typed: ['resume', id],
  },
  rehearse: { ...reads, typed: ['rehearse', id] },
  revoke: { after: launched, order: { campaign: id, person: p1 }, typed: ['revoke', id, p1] },
  export: {
    ...reads,
    order: { campaign: id, kind: 'participants', format: 'csv' },
    typed: ['export', id, 'participants', '--format', 'csv', '--to', join(above, 'deltagere.csv')],
  },
  health: { order: { sample: 10 }, typed: null, changesNothing: true },
  'erase-trial': {
    after: house => house.launches({ ...campaign, letter: letterFrom(text, trialId) }),
    order: { campaign: trialId },
    typed: ['smoke', '--erase', trialId],
  },
  attendance: {
    after: async house => {
      await registered(house)
      await house.turnsTo('2026-05-05T08:00:00Z')
    },
    order: { campaign: id, file: null },
    typed: ['attendance', id, '--all-came'],
  },
  archive: { ...reads, typed: ['export', id, 'archive', '--to', join(above, 'arkiv')] },
  'fetch-document': { after: documented, order: { campaign: id, document: 'program', version: 1 }, typed: null, changesNothing: true },
  'export-person': { ...reads, order: { address: p1 }, typed: ['export', 'person', p1, '--to', join(above, 'person')] },
  'copy-for-person': { ...reads, order: { campaign: id, person: p1 }, typed: null },
  'forget-person': { after: launched, order: { campaign: id, person: p1 }, typed: null },
  forget: { after: launched, order: { address: p1, confirmed: true }, typed: ['forget', p1, '--yes'] },
  retention: { ...reads, order: { dryRun: true }, typed: ['retention', '--dry-run'] },
  erase: {
    after: async house => {
      await launched(house)
      await house.turnsTo('2026-05-09T08:00:00Z')
    },
    order: { campaign: id, confirmed: 3 },
    typed: ['erase', id, '--yes', '3'],
  },
  'keep-file': { order: { content: content(paper) }, typed: null, changesNothing: true },
}

await writeFile(join(above, 'besked.md'), cases.send.order.text)

/** Chance that is the same in every house. */
function counted(): Random {
  let next = 0
  return { id: () => String(++next).padStart(22, '0'), fraction: () => 0 }
}

/** What there is in a house once the act has been done in some way, and by whom. */
async function rowsAfter(name: ActName, doIt: (house: TestHouse) => Promise<void>) {
  const { after, lying = { letter: text, people: 3 } } = cases[name]
  await using house = await openTestHouse({ random: counted() })
  await after?.(house)
  const before = await everyRow(house)
  await writeFile(join(folder, 'letter.md'), lying.letter)
  await writeFile(join(folder, 'recipients.csv'), peopleCsv(lying.people))
  await doIt(house)
  await settleAndSweep(house.house)
  return { before, done: await everyRow(house) }
}

const doneBy = (rows: unknown, by: string) =>
  JSON.parse(
    JSON.stringify(rows, sorted).replaceAll(JSON.stringify(by), '"STAFF"').replaceAll(codes, '$1MAC@').replaceAll(hashes, '"$1HASH"'),
  )
/** An address' hash under the key of its house. */
const hashes = /"(FORGOTTEN )?[0-9a-f]{32}"/g
/** Calendars answer to an address that each house signs with a key of its own. */
const codes = /(svar\+[\w.-]+\.)[a-z2-7]{16}@/g
const sorted = (_: string, value: unknown) => (value instanceof Set ? [...value].sort() : value)

async function ordered(house: TestHouse, name: ActName): Promise<void> {
  const answer = await localApi(house.house).request(`/__local/acts/${name}`, { method: 'POST', body: JSON.stringify(cases[name].order) })
  expect([answer.status, (await answer.json()) as unknown]).toEqual([200, expect.not.objectContaining({ problems: expect.anything() })])
}

async function signed(house: TestHouse, name: ActName): Promise<void> {
  const operator = openOperator({ ...house.house.platform, log: house.house.log })
  const { statusCode } = await operator(operatorEvent('POST', `/acts/${name}`, { order: cases[name].order }))
  expect(statusCode).toBe(200)
}

async function typed(house: TestHouse, name: ActName): Promise<void> {
  const api = httpDoor(localApi(house.house))
  const [site, console]: [Server, Server] = [openGateway(() => api), createServer()]
  const ports = await listenOn(site, console, 0)
  const ran = await indbyd(cases[name].typed ?? [], { env: { INDBYD_HOUSE: `http://127.0.0.1:${ports.site}` } })
  for (const server of [site, console]) server.close()
  expect([ran.exit, ran.stderr]).toEqual([0, ''])
}

describe('every act writes the same rows, however it is ordered', () => {
  test.each(Object.keys(acts) as ActName[])('%s', async name => {
    const house = await rowsAfter(name, house => ordered(house, name))
    const stage = await rowsAfter(name, house => signed(house, name))
    const rows = doneBy(house.done, 'staff:cli')
    expect(doneBy(stage.done, `staff:aws:${operatorArn}`)).toEqual(rows)
    if (cases[name].typed) {
      const cli = await rowsAfter(name, house => typed(house, name))
      expect(doneBy(cli.done, 'staff:cli')).toEqual(rows)
    }
    // A case that does nothing would show nothing.
    if (cases[name].changesNothing) expect(house.done).toEqual(house.before)
    else expect(house.done).not.toEqual(house.before)
  })
})
