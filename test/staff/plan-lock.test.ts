import { expect, test } from 'vitest'
import { loadCampaign, loadLetter, loadSteps } from '../../functions/campaign/store.ts'
import { closeCampaign } from '../../functions/endings/close-campaign.ts'
import type { Change } from '../../functions/platform/table.ts'
import { addDocument } from '../../functions/staff/add-document.ts'
import { callOff } from '../../functions/staff/call-off.ts'
import { decideDoubt } from '../../functions/staff/decide-doubt.ts'
import { decideHeldStep } from '../../functions/staff/held-step.ts'
import { launchAdded } from '../../functions/staff/launch-added.ts'
import { launchLetter } from '../../functions/staff/launch-letter.ts'
import { move } from '../../functions/staff/move.ts'
import { pause, resume } from '../../functions/staff/pause.ts'
import { remind } from '../../functions/staff/remind.ts'
import { send } from '../../functions/staff/send.ts'
import { withdrawLaunch } from '../../functions/staff/withdraw-launch.ts'
import { settleAndSweep } from '../../local/turn.ts'
import { at, letter002, letterFrom, openTestHouse, peopleCsv, type TestHouse } from '../house.ts'

// Staff order a mailing just as somebody else moves the meeting or calls it off, or as it is over.

type Platform = TestHouse['house']['platform']

const { letter: example } = letter002()
const { id } = example
const by = 'staff:test'
const paper = (edition: number) => new TextEncoder().encode(`%PDF-1.7\nBilag, udgave ${edition}\n%%EOF\n`)
const text = example.source.replace(
  'deadline:',
  'documents:\n  - { id: bilag, file: bilag.pdf, title: Bilag, with: [invitation] }\ndeadline:',
)
const letter = letterFrom(text, id)
const on = (day: string) => letterFrom(text.replace('date: 2026-05-04', `date: ${day}`), id)
const campaign = { letter, recipients: peopleCsv(4), documents: [{ document: 'bilag', name: 'bilag.pdf', bytes: paper(1) }] }

async function aWeekLater(house: TestHouse) {
  await house.launches(campaign)
  await house.guest('p1@kommune.example').registers()
  await house.turnsTo('2026-03-27T09:00:00Z')
}

async function withSomebodyAdded(house: TestHouse) {
  await aWeekLater(house)
  await house.imports({ letter, recipients: peopleCsv(5) })
}

async function withAProgrammeHeld(house: TestHouse) {
  await aWeekLater(house)
  await house.turnsTo('2026-04-16T08:00:00Z')
  const shown = await house.moves(on('2026-04-20'))
  await house.moves(on('2026-04-20'), (shown as { mails: number }).mails)
  await house.guest('p1@kommune.example').posts({ action: 'keep' })
  await settleAndSweep(house.house)
}

async function withAnInvitationNobodyKnowsOf(house: TestHouse) {
  house.house.faults.want({ service: 'ses', operation: 'SendBulkEmail', kind: 'connectionLost', times: 1 })
  await house.launches(campaign)
  await house.turnsTo('2026-03-18T08:20:00Z')
}

type Order = (platform: Platform) => Promise<{ outcome: string }>

/** Everything by which staff have a step go out beside the timetable. */
const orders: [what: string, situation: (house: TestHouse) => Promise<void>, order: Order, done: string][] = [
  [
    'write to those who come',
    aWeekLater,
    house => send(house, { campaign: id, to: 'registered', text: 'Husk kort.', confirmed: 1, by }),
    'sent',
  ],
  ['remind', aWeekLater, house => remind(house, { campaign: id, dryRun: false, confirmed: null, by }), 'reminded'],
  ['invite who was added', withSomebodyAdded, house => launchAdded(house, { campaign: id, confirmed: 1, by }), 'launched'],
  [
    'bring a document anew',
    aWeekLater,
    house => addDocument(house, { campaign: id, document: 'bilag', name: 'b.pdf', bytes: paper(2), note: 'Nyt.', confirmed: 4, by }),
    'added',
  ],
  [
    'let a held step go out',
    withAProgrammeHeld,
    house => decideHeldStep(house, { campaign: id, step: 'programme', decision: 'sendNow', confirmed: 1, by }),
    'sentNow',
  ],
  [
    'send again what nobody knows of',
    withAnInvitationNobodyKnowsOf,
    house => decideDoubt(house, { campaign: id, doubt: 'invitation/000000', decision: 'sendAgain', by }),
    'decided',
  ],
]

/** Whoever writes first has this happen just before. */
function justBeforeItsWrite(platform: Platform, happens: () => Promise<unknown>): Platform {
  let happened = false
  const commit = async (changes: Change[]) => {
    if (!happened) {
      happened = true
      await happens()
    }
    return platform.table.commit(changes)
  }
  return { ...platform, table: { ...platform.table, commit } }
}

/** The campaign's row is what takes longest to read, and this happens meanwhile. */
function whileTheCampaignIsRead(platform: Platform, happens: () => Promise<unknown>): Platform {
  let happened = false
  const get: Platform['table']['get'] = async (key, how) => {
    if (key.sk === 'campaign' && !happened) {
      happened = true
      await happens()
    }
    return platform.table.get(key, how)
  }
  return { ...platform, table: { ...platform.table, get } }
}

const mailsOfCallingOff = async (platform: Platform): Promise<number> => {
  const shown = await callOff(platform, { campaign: id, session: null, text: null, confirmed: null, by })
  return (shown as { mails: number }).mails
}
const callsOff = (platform: Platform, confirmed: number) => callOff(platform, { campaign: id, session: null, text: null, confirmed, by })

/** All has come to its end, and what was mailed after so many mails is the calling off. */
async function nothingIsLeft(house: TestHouse, mailed?: number) {
  await house.turnsTo('2026-05-06T08:00:00Z')
  const { state, steps } = await house.overview(id)
  expect([state, steps.filter(({ state }) => state === 'planned' || state === 'sending' || state === 'paused')]).toEqual(['calledOff', []])
  const since = mailed === undefined ? [] : (await house.mails()).slice(mailed)
  expect(since.filter(({ mailing }) => mailing !== 'called-off')).toEqual([])
}

test.each(orders)('ordered just as it is called off (%s): refused, and no step stays behind', async (_, situation, order) => {
  await using house = await openTestHouse()
  await situation(house)
  const { platform } = house.house
  const mails = await mailsOfCallingOff(platform)
  const mailed = (await house.mails()).length
  let off: { outcome: string } | undefined
  const ordered = await order(
    justBeforeItsWrite(platform, async () => {
      off = await callsOff(platform, mails)
    }),
  )
  expect([off?.outcome, ['refused', 'notRunning']]).toEqual(['changed', expect.arrayContaining([ordered.outcome])])
  expect((await order(platform)).outcome).toMatch(/^(?:refused|notRunning)$/)
  await nothingIsLeft(house, mailed)
})

test.each(orders)(
  'ordered just before a calling off that had not seen it (%s): that is refused, and given again takes the step along',
  async (_, situation, order, done) => {
    await using house = await openTestHouse()
    await situation(house)
    const { platform } = house.house
    const mails = await mailsOfCallingOff(platform)
    let ordered: { outcome: string } | undefined
    const off = await callsOff(
      justBeforeItsWrite(platform, async () => {
        ordered = await order(platform)
      }),
      mails,
    )
    expect([ordered?.outcome, off]).toEqual([
      done,
      expect.objectContaining({ problems: [expect.objectContaining({ code: 'CHANGED-MEANWHILE' })] }),
    ])
    await house.house.settle()
    const mailed = (await house.mails()).length
    expect(await callsOff(platform, await mailsOfCallingOff(platform))).toMatchObject({ outcome: 'changed' })
    await nothingIsLeft(house, mailed)
  },
)

test.each(orders)('ordered while a calling off reads (%s): it has seen the step', async (_, situation, order, done) => {
  await using house = await openTestHouse()
  await situation(house)
  const { platform } = house.house
  const mails = await mailsOfCallingOff(platform)
  const ordering = async () => expect((await order(platform)).outcome).toBe(done)
  const off = await callsOff(whileTheCampaignIsRead(platform, ordering), mails)
  // Whoever was invited meanwhile is one more to tell.
  if (off.outcome !== 'changed') expect(await callsOff(platform, await mailsOfCallingOff(platform))).toMatchObject({ outcome: 'changed' })
  await nothingIsLeft(house)
})

test('a mail to those who come, just as the meeting is moved: nobody is written to by the old plan', async () => {
  await using house = await openTestHouse()
  await aWeekLater(house)
  const { platform } = house.house
  const order = { campaign: id, to: 'registered', text: 'Husk kort.', confirmed: 1, by } as const
  const moves = () => move(platform, { letter: on('2026-05-11'), declined: false, confirmed: 4, by })
  expect(await send(justBeforeItsWrite(platform, moves), order)).toMatchObject({ problems: [{ code: 'CHANGED-MEANWHILE' }] })
  expect((await house.overview(id)).steps.map(({ step }) => step)).toEqual(expect.not.arrayContaining(['message']))
  expect((await house.overview(id)).steps.map(({ step }) => step)).toContain('moved')
})

test('two reminders at the same moment: the other one says that people are reminded today', async () => {
  await using house = await openTestHouse()
  await aWeekLater(house)
  const { platform } = house.house
  const order = { campaign: id, dryRun: false, confirmed: null, by }
  const second = await remind(
    justBeforeItsWrite(platform, () => remind(platform, order)),
    order,
  )
  expect(second).toMatchObject({ outcome: 'refused', problems: [{ code: 'REMINDED-TODAY' }] })
  const third = await remind(
    justBeforeItsWrite(platform, () => send(platform, { campaign: id, to: 'all', text: 'Husk.', confirmed: 4, by })),
    order,
  )
  expect(third).toMatchObject({ problems: [{ code: 'REMINDED-TODAY' }] })
})

test('a mail ordered just as the campaign is over: it lives until the mail is out', async () => {
  await using house = await openTestHouse()
  await aWeekLater(house)
  await house.turnsTo('2026-05-07T15:55:00Z')
  const { platform } = house.house
  const read = async () => {
    const [found, letter, steps] = [await loadCampaign(platform, id), await loadLetter(platform, id), await loadSteps(platform, id)]
    return [found!, letter!, steps] as const
  }
  const [found, frozen, steps] = await read()
  const closing = {
    ...justBeforeItsWrite(platform, () => send(platform, { campaign: id, to: 'registered', text: 'Tak.', confirmed: 1, by })),
    closeAfterDays: 0,
  }
  expect([found.state, await closeCampaign(closing, found, frozen, steps)]).toEqual(['launched', 'lives'])
  await settleAndSweep(house.house)
  expect((await house.mails({ mailing: 'message' })).map(({ to }) => to[0])).toEqual(['p1@kommune.example'])
  expect(await closeCampaign({ ...platform, closeAfterDays: 0 }, ...(await read()))).toBe('closed')
})

test('a mail ordered just as the launch is taken back: it is out, so nothing is taken back', async () => {
  await using house = await openTestHouse()
  const { platform } = house.house
  await house.imports(campaign)
  const launched = await launchLetter(platform, { ...campaign, confirmed: 4, at: at('2026-03-20T08:00:00Z'), by })
  expect(launched.outcome).toBe('launched')
  const writes = () => send(platform, { campaign: id, to: 'all', text: 'Der kommer snart en indbydelse.', confirmed: 4, by })
  expect(await withdrawLaunch(justBeforeItsWrite(platform, writes), { campaign: id, by })).toMatchObject({
    problems: [{ code: 'TOO-LATE' }],
  })
  expect((await house.mails({ mailing: 'message' })).length).toBe(4)
})

test('who was added is invited just as the launch is taken back: nobody has been mailed, so it is taken back with them', async () => {
  await using house = await openTestHouse()
  const { platform } = house.house
  await house.imports(campaign)
  await launchLetter(platform, { ...campaign, confirmed: 4, at: at('2026-03-20T08:00:00Z'), by })
  await house.imports({ letter, recipients: peopleCsv(5) })
  const invites = async () => expect(await launchAdded(platform, { campaign: id, confirmed: 1, by })).toMatchObject({ outcome: 'launched' })
  expect(await withdrawLaunch(justBeforeItsWrite(platform, invites), { campaign: id, by })).toMatchObject({ outcome: 'withdrawn' })
  expect([(await loadCampaign(platform, id))!.state, await loadSteps(platform, id)]).toEqual(['draft', []])
  await house.turnsTo('2026-03-21T08:00:00Z')
  expect(await house.mails()).toEqual([])
})

test('what nobody knows of goes out again with the letter in force, and waits where staff have stopped the mailings', async () => {
  await using house = await openTestHouse()
  await withAnInvitationNobodyKnowsOf(house)
  const { platform } = house.house
  await house.moves(on('2026-05-11'), 4)
  await pause(platform, { campaign: id, by })
  const again = (doubt: string) => decideDoubt(platform, { campaign: id, doubt, decision: 'sendAgain', by })
  expect(await again('invitation/000000')).toMatchObject({ outcome: 'decided', people: 4 })
  await house.turnsTo('2026-03-18T09:00:00Z')
  expect(await house.mails({ mailing: 'invitation' })).toEqual([])
  await resume(platform, { campaign: id, by })
  await settleAndSweep(house.house)
  const mails = await house.mails({ mailing: 'invitation' })
  expect([mails.length, mails.every(({ text }) => text!.includes('11. maj') && !text!.includes('4. maj'))]).toEqual([4, true])
})

test('the mail of a move nobody knows of is too late once a newer one has told them', async () => {
  await using house = await openTestHouse()
  await aWeekLater(house)
  house.house.faults.want({ service: 'ses', operation: 'SendBulkEmail', kind: 'connectionLost', times: 1 })
  await house.moves(on('2026-05-11'), 4)
  await house.turnsTo('2026-03-27T09:40:00Z')
  await house.moves(on('2026-05-18'), 4)
  const order = { campaign: id, doubt: 'moved/000000', decision: 'sendAgain', by } as const
  expect(await decideDoubt(house.house.platform, order)).toEqual({ outcome: 'tooLate' })
})
