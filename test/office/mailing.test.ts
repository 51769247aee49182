import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { journalOf } from '../../functions/journal/journal.ts'
import type { Step } from '../../functions/letter/step.ts'
import type { KeptBatch } from '../../functions/mailing/batch.ts'
import { mailingCounts } from '../../functions/staff/mailing-counts.ts'
import { at, letter002 } from '../house.ts'
import { inState } from '../step.ts'
import { roles } from './filled.ts'
import { type ServedOffice, serveOffice } from './served-office.ts'

describe('what a mailing came to', () => {
  const step = { name: 'invitation', state: 'sent', batches: 2, batchSize: 5 } as Step
  const row = (sk: string, more: Partial<KeptBatch>): KeptBatch => ({
    pk: 'x',
    sk,
    state: 'sent',
    attempt: 'a',
    claimedAt: at('2026-03-18T08:00:00Z'),
    stepVersion: 1,
    leftOut: {},
    ...more,
  })
  const sums = ({ delivered, underWay, leftOut, failed, unknown }: ReturnType<typeof mailingCounts>) => ({
    delivered,
    underWay,
    leftOut,
    failed,
    unknown,
  })
  const first = row('000000', {
    in: new Set([0, 1, 2, 3]),
    leftOut: { registered: [4] },
    refused: { 3: 'MAIL_FROM' },
    delivered: new Set([0]),
    bounced: new Set([1]),
  })

  test.each<[string, Partial<Step>, KeptBatch[], object]>([
    ['each person once, by what came of it', {}, [first], { delivered: 1, underWay: 1, leftOut: 1, failed: 2, unknown: 0 }],
    [
      'whose turn has not come is under way',
      { state: 'sending' },
      [first],
      { delivered: 1, underWay: 6, leftOut: 1, failed: 2, unknown: 0 },
    ],
    ['a call under way is', { state: 'sending' }, [row('000000', { state: 'claimed', in: new Set([0, 1]) })], { underWay: 10, unknown: 0 }],
    [
      'a call never answered is unknown',
      {},
      [row('000000', { state: 'unknown', in: new Set([0, 1]), delivered: new Set([1]) })],
      { delivered: 1, unknown: 1 },
    ],
    ['one left as it is stays unknown', {}, [row('000000', { state: 'left', in: new Set([0]) })], { unknown: 1 }],
    [
      'a further call counts nobody twice',
      {},
      [row('000000', { in: new Set([0, 1]), again: new Set([1]) }), row('000000#02', { in: new Set([1]), delivered: new Set([1]) })],
      { delivered: 1, underWay: 1 },
    ],
    ['closed half-way: the rest were too late', { state: 'held' }, [first], { leftOut: 6 }],
    [
      'a change of plan stopped it: the rest are left out because of that at once',
      { state: 'sending', superseded: true },
      [first],
      { underWay: 1, leftOut: 6, because: { registered: 1, movedAway: 5 } },
    ],
    [
      'and so they are when it is closed',
      { superseded: true, totals: { sent: 2, leftOut: { registered: 1, movedAway: 5 }, finished: 1 } },
      [first],
      { underWay: 1, leftOut: 6, because: { registered: 1, movedAway: 5 } },
    ],
    [
      'as its row says then: two of the rest were forgotten, and one its own call had left out',
      { superseded: true, totals: { sent: 2, leftOut: { movedAway: 4 }, finished: 1 } },
      [row('000000', { in: new Set([0, 1]), leftOut: { movedAway: [2] } })],
      { underWay: 2, leftOut: 4, because: { movedAway: 4 } },
    ],
    ['whom it had come to, it had', { superseded: true, batches: 1 }, [first], { leftOut: 1, because: { registered: 1 } }],
    ['nobody before its first number', { state: 'sending', from: 9 }, [], { underWay: 2 }],
    [
      'delivered and complained of is delivered',
      {},
      [row('000000', { in: new Set([0]), delivered: new Set([0]), complained: new Set([0]) })],
      { delivered: 1, failed: 0 },
    ],
    [
      'delivered and come back is not',
      {},
      [row('000000', { in: new Set([0]), delivered: new Set([0]), bounced: new Set([0]) })],
      { delivered: 0, failed: 1 },
    ],
  ])('%s', (_, more, rows, wanted) => {
    const counts = mailingCounts(inState({ ...step, ...more } as Step, more.state ?? 'sent', more.totals), rows, 10)
    expect(counts).toMatchObject(wanted)
    expect(Object.values(sums(counts)).reduce((sum, n) => sum + n)).toBe(counts.chosen)
    expect(Object.values(counts.because).reduce((sum, n) => sum + n, 0)).toBe(counts.leftOut)
    expect(counts.failures).toHaveLength(counts.failed)
  })
})

describe('the page of one mailing', () => {
  const campaign = letter002().letter.id
  let house: ServedOffice
  beforeAll(async () => {
    house = await serveOffice()
    house.house.faults.want({ service: 'ses', operation: 'SendBulkEmail', kind: 'connectionLost', times: 100 })
    await house.launches(letter002({ people: 9 }))
    await house.turnsTo('2026-03-19T08:00:00Z')
    house.house.faults.want({ service: 'ses', operation: 'SendBulkEmail', kind: 'connectionLost', times: 0 })
  })
  afterAll(() => house[Symbol.asyncDispose]())

  async function ask(role: keyof typeof roles, path: string, fields?: Record<string, string>): Promise<Response> {
    const cookie = (await house.office.sessionFor(roles[role]))!
    const post = fields && { method: 'POST', body: new URLSearchParams(fields) }
    return fetch(house.origin + path, { redirect: 'manual', ...post, headers: { cookie, origin: house.origin } })
  }
  const counted = (page: string) =>
    Object.fromEntries([...page.matchAll(/data-count="(\w+)">(\d+)/g)].map(([, part, count]) => [part, Number(count)]))
  const path = `/c/${campaign}/udsendelse/invitation`

  test('nobody knows whether nine got it; a viewer sees it and has no button, a sender has two', async () => {
    const page = await (await ask('viewer', path)).text()
    expect(counted(page)).toEqual({ delivered: 0, underWay: 0, leftOut: 0, failed: 0, unknown: 9 })
    expect(page).not.toContain('sendAgain')
    expect(await (await ask('sender', path)).text()).toContain('value="sendAgain"')
    expect(await (await ask('viewer', `/c/${campaign}`)).text()).toContain(`href="${path}"`)
  })

  test('a doubt nobody has is refused with a sentence; what is there is sent again, and the log says by whom', async () => {
    const sender = await ask('sender', path, { doubt: 'invitation/000009', decision: 'leave' })
    expect(sender.status).toBe(409)
    expect(await sender.text()).toContain('role="alert"')
    const again = await ask('sender', path, { doubt: 'invitation/000000', decision: 'sendAgain' })
    expect(again.headers.get('location')).toBe(`${path}?gjort=sendAgain`)
    expect(await house.mails({ mailing: 'invitation' })).toHaveLength(9)
    expect(counted(await (await ask('viewer', path)).text())).toMatchObject({ delivered: 9, unknown: 0 })
    const entry = (await journalOf(house.house.platform, campaign, 0)).at(-1)
    expect(entry).toMatchObject({ what: 'doubtSentAgain', actor: expect.stringMatching(/^staff:[\w-]{22}$/) })
    expect(await (await ask('viewer', `/c/${campaign}/log`)).text()).toContain('Mette Krogsbæk')
  })

  test('mailings are paused and go on, each with its button and a line that says so', async () => {
    const paused = await ask('sender', `/c/${campaign}/pause`, { til: `/c/${campaign}` })
    expect(paused.headers.get('location')).toBe(`/c/${campaign}?gjort=pause`)
    const page = await (await ask('sender', `/c/${campaign}?gjort=pause`)).text()
    expect(page).toContain(`action="/c/${campaign}/fortsaet"`)
    expect(page).not.toContain(`action="/c/${campaign}/pause"`)
    expect((await ask('sender', `/c/${campaign}/fortsaet`, {})).status).toBe(303)
  })

  test.each(['invitation.2', 'reminder-99', 'x', 'constructor'])('there is no %s', async step => {
    expect((await ask('viewer', `/c/${campaign}/udsendelse/${step}`)).status).toBe(404)
  })
})
