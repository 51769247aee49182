import { describe, expect, test } from 'vitest'
import { loadAgreements } from '../../functions/billing/store.ts'
import { loadCampaign, loadLetter } from '../../functions/campaign/store.ts'
import { forgetIn } from '../../functions/endings/forget-in.ts'
import { mostStrangersAnHour } from '../../functions/registration/naming.ts'
import { loadNeeds } from '../../functions/registration/needs.ts'
import { loadBlocks, setHolding } from '../../functions/seats/store.ts'
import { takeSeat } from '../../functions/seats/take.ts'
import type { CampaignId, PersonNumber, SessionId } from '../../functions/values/ids.ts'
import { loadAsWritten } from '../as-written.ts'
import { eveningCampaign } from '../evening-letter.ts'
import { letterFrom, openTestHouse, type TestCampaign, type TestHouse } from '../house.ts'
import { frozenSession } from '../seats/session.ts'
import { visit } from '../visit.ts'

const id = 'aften' as CampaignId
const vest = 'vest' as SessionId
const oneEvening = '  - { id: vest, date: 2026-05-04, time: 16.00-18.00, venue: "Salen Vest, Torvet 1, 2620 Albertslund" }\n'
const twoEvenings = `${oneEvening}  - { id: oest, date: 2026-05-11, time: 16.00-18.00, venue: "Salen Øst, Torvet 2, 2620 Albertslund" }\n`
const priced = 'price: { amount: 495 kr., binding: true }\n'

const evening = (more = '', { people = 4, sessions = oneEvening } = {}): TestCampaign =>
  eveningCampaign({ id, title: 'Aften om genoptræning', sessions, more, people })

const forMembers = evening(`${priced}audience: { roles: [udvalgsmedlem] }\n`)

const everybody = async ({ house: { platform } }: TestHouse) => loadAsWritten(platform, id, 1, (await loadCampaign(platform, id))!.highest)
const number = (of: number) => of as PersonNumber
const bo = { name: 'Bo Friis', email: 'bo@nabo.example' }

describe('FOUND 1: what a page shows is in what it does', () => {
  test('a request after the deadline for a colleague is about the colleague', async () => {
    await using house = await openTestHouse()
    await house.launches(evening())
    const anna = house.guest('p1@kommune.example')
    await anna.path()
    await house.turnsTo('2026-04-17T08:00:00Z')
    const asked = await anna.posts({ action: 'late', who: 'other', session: 'vest', ...bo })
    expect([asked.status, asked.headers.location!.endsWith('?vis=kolleger')]).toEqual([303, true])
    const people = await everybody(house)
    expect(people[0]).toMatchObject({ name: 'Person Nr1', answer: { status: 'noAnswer' } })
    expect(people.at(-1)).toMatchObject({ ...bo, answer: { status: 'pendingApproval', because: 'late' } })
    expect((await house.mails({ to: bo.email })).map(({ mailing }) => mailing)).toEqual(['pending'])
  })

  test('needs are kept for a colleague and the second time, are changed, taken back, moved with the seat and gone with it', async () => {
    await using house = await openTestHouse()
    await house.launches(evening('form: { catering-needs: true }\n', { sessions: twoEvenings }))
    const { platform } = house.house
    const needs = async (of: number) => (await loadNeeds(platform, id, number(of)))?.text ?? null
    const anna = house.guest('p1@kommune.example')
    await anna.posts({ action: 'register', who: 'other', session: 'vest', ...bo, needs: 'Vegetar' })
    expect(await needs(5)).toBe('Vegetar')
    await anna.registers({ session: 'vest' })
    await anna.registers({ session: 'vest', needs: 'Uden nødder' })
    expect(await needs(1)).toBe('Uden nødder')
    expect((await anna.opens('?vis=ret')).body).toContain('name="noNeeds"')
    expect((await anna.opens('?vis=ret')).body).not.toContain('Uden nødder')
    const kept = async () =>
      (await platform.table.get<{ expires: number }>({ pk: `C#${id}#N`, sk: '0000001' }, { consistent: true }))!.expires
    const before = await kept()
    // The days the privacy page tells are those the row is kept for.
    const { body: notice } = await visit(house.house.doors.site, 'GET', '/privatliv')
    const days = Number(/Hensyn til mad eller adgang: (\d+) dage/.exec(notice)![1])
    expect(before).toBe(Date.parse('2026-05-04T16:00:00Z') / 1000 + days * 24 * 3600)
    await anna.posts({ action: 'change', session: 'oest' })
    expect((await kept()) - before).toBe(7 * 24 * 3600)
    await anna.posts({ action: 'change', session: 'oest', noNeeds: 'yes' })
    expect(await needs(1)).toBeNull()
    await anna.posts({ action: 'change', session: 'oest', needs: 'Trappefri adgang' })
    await anna.cancels()
    expect(await needs(1)).toBeNull()
  })

  test('needs are taken back after the deadline too, when nothing else may change', async () => {
    await using house = await openTestHouse()
    await house.launches(evening('form: { catering-needs: true }\n'))
    const needs = async (of: number) => (await loadNeeds(house.house.platform, id, number(of)))?.text ?? null
    const [anna, berit] = [house.guest('p1@kommune.example'), house.guest('p2@kommune.example')]
    await anna.registers({ needs: 'Vegetar' })
    await berit.registers()
    expect((await anna.opens()).body).not.toContain('name="noNeeds"')
    await house.turnsTo('2026-04-17T08:00:00Z')
    const forms = async (guest: typeof anna) => (await guest.opens()).body.match(/name="noNeeds"/g)?.length ?? 0
    expect([await forms(anna), await forms(berit)]).toEqual([1, 0])
    const takesBack = { action: 'change', session: 'vest', noNeeds: 'yes' }
    for (const [field, typed] of [
      ['name', 'En Anden'],
      ['needs', 'Halal'],
    ] as const)
      expect([(await anna.posts({ ...takesBack, [field]: typed })).status, await needs(1)]).toEqual([409, 'Vegetar'])
    expect([(await anna.posts(takesBack)).status, await needs(1), await forms(anna)]).toEqual([303, null, 0])
  })

  test('the role somebody states of a known taker is theirs, and an emptied name is said to be missing', async () => {
    await using house = await openTestHouse()
    await house.launches(evening('audience: { roles: [udvalgsmedlem, direktør] }\n'))
    const anna = house.guest('p1@kommune.example')
    await anna.registers()
    const emptied = await anna.posts({ action: 'change', session: 'vest', name: '' })
    expect([emptied.status, emptied.body.includes('Skriv dit navn.')]).toEqual([422, true])
    const handed = await anna.posts({ action: 'handOver', name: 'Bo Friis', email: 'p2@kommune.example', role: 'direktør' })
    expect(handed.status).toBe(303)
    expect((await everybody(house))[1]).toMatchObject({ role: 'direktør', statedRole: 'direktør', answer: { status: 'registered' } })
  })
})

test('FOUND 2: a seat a lost click took for one municipality counts where the answer says', async () => {
  await using house = await openTestHouse()
  await house.launches(evening('', { sessions: oneEvening.replace(' }', ', capacity: 10, per-municipality: 1 }') }))
  const { platform } = house.house
  const session = frozenSession({ id: vest, capacity: 10, perMunicipality: 1 })
  await takeSeat(platform, session, { campaign: id, number: number(1), municipality: '0190' }, 'newcomer')
  expect((await house.guest('p1@kommune.example').registers({ municipality: '0147' })).status).toBe(303)
  const [block] = await loadBlocks(platform, { campaign: id, sessions: [session] }, { consistent: true })
  expect(setHolding(block!, 1)).toBe('m0147')
  expect((await everybody(house))[0]).toMatchObject({ answer: { seat: { countsIn: 'm0147' } } })
  expect((await house.guest('p2@kommune.example').registers({ municipality: '0190' })).status).toBe(303)
})

describe('FOUND 21: a receipt, and the form behind a link', () => {
  test('after a no', async () => {
    await using house = await openTestHouse()
    await house.launches(evening())
    const anna = house.guest('p1@kommune.example')
    await anna.declines()
    const receipt = await anna.opens()
    expect([receipt.state, receipt.body.includes('<form'), receipt.body.includes('Tak for dit svar, Person')]).toEqual([
      'declined',
      false,
      true,
    ])
    expect((await anna.opens('?vis=brev')).body).toContain('<form')
  })

  test('after colleagues; and where one of them cannot, both outcomes', async () => {
    await using house = await openTestHouse()
    await house.launches(evening())
    await house.guest('p2@kommune.example').declines()
    const anna = house.guest('p1@kommune.example')
    const done = await anna.posts({ action: 'register', who: 'other', ...bo })
    const receipt = await visit(house.house.doors.site, 'GET', done.headers.location!)
    expect(receipt.body).toContain('data-receipt="colleagues"')
    expect([receipt.state, receipt.body.includes('Bo er tilmeldt'), receipt.body.includes('<form')]).toEqual(['noAnswer', true, false])
    const both = { name: 'Ida Lund', email: 'ida@nabo.example', name2: 'Per Holm', email2: 'p2@kommune.example' }
    const partly = await anna.posts({ action: 'register', who: 'several', ...both })
    expect(partly.status).toBe(409)
    for (const said of ['Ida Lund', 'allerede et svar', 'value="Per Holm"']) expect(partly.body).toContain(said)
    expect(partly.body).not.toContain('value="Ida Lund"')
  })
})

describe('000-12: a link stays an invitation when its reader has answered', () => {
  const full = 'audience: { roles: [direktør] }\n'
  test.each<[string, string, string, object]>([
    ['registered', '', 'registered', {}],
    ['awaiting approval', full, 'pendingApproval', { role: 'konsulent' }],
  ])('%s: whoever it was passed on to finds a form of their own, and is told in it what is wrong', async (_, more, state, said) => {
    await using house = await openTestHouse()
    await house.launches(evening(more))
    const anna = house.guest('p1@kommune.example')
    await anna.posts({ action: 'register', who: 'me', session: 'vest', ...said })
    const own = await anna.opens()
    expect([own.state, own.body.includes('Er du ikke Person?'), own.body.includes('?vis=kollega#svar')]).toEqual([state, true, true])
    const form = await anna.opens('?vis=kollega')
    expect([form.state, form.body.includes('name="email"'), form.body.includes('value="me"')]).toEqual([state, true, false])
    const wrong = await anna.posts({ action: 'register', who: 'other', session: 'vest', name: 'Dan Holm', email: 'dan@', role: 'direktør' })
    expect([wrong.status, wrong.body.includes('value="Dan Holm"'), wrong.body.includes('value="dan@"')]).toEqual([422, true, true])
    const done = await anna.posts({
      action: 'register',
      who: 'other',
      session: 'vest',
      name: 'Dan Holm',
      email: 'dan@nabo.example',
      role: 'direktør',
    })
    const receipt = await visit(house.house.doors.site, 'GET', done.headers.location!)
    expect([receipt.state, receipt.body.includes('Dan er tilmeldt')]).toEqual([state, true])
    // *Tilmeld flere* leads to a form, not back to one's own page.
    expect((await visit(house.house.doors.site, 'GET', `${done.headers.location!.split('?')[0]}?vis=kollega`)).body).toContain(
      'name="email"',
    )
    expect((await anna.opens()).state).toBe(state)
  })

  test('nothing is offered when registration is over, or the letter wants no colleagues', async () => {
    await using house = await openTestHouse()
    await house.launches(evening('audience: { colleagues: 0 }\n'))
    const anna = house.guest('p1@kommune.example')
    await anna.registers()
    for (const view of ['', '?vis=kollega']) expect((await anna.opens(view)).body).not.toMatch(/vis=kollega|name="email"/)
  })
})

describe('FOUND 33: what a link may do to people who did not ask', () => {
  test('ten colleagues are the root’s, however long the chain, and what cannot be burns no number', async () => {
    await using house = await openTestHouse()
    await house.launches(evening('audience: { colleagues: 2 }\n'))
    await house.guest('p1@kommune.example').posts({ action: 'register', who: 'other', ...bo })
    const own = await house.guest(bo.email).ownPath()
    const names = (name: string, email: string) =>
      visit(house.house.doors.site, 'POST', own, { action: 'register', who: 'other', name, email })
    expect((await names('Carla Lund', 'carla@nabo.example')).status).toBe(303)
    const { highest } = (await loadCampaign(house.house.platform, id))!
    expect((await names('Dan Holm', 'dan@nabo.example')).status).toBe(409)
    expect(await house.mails({ to: 'dan@nabo.example' })).toEqual([])
    expect((await loadCampaign(house.house.platform, id))!.highest).toBe(highest)
  })

  test('a slip does not use up the only hand-over', async () => {
    await using house = await openTestHouse()
    await house.launches(evening('audience: { colleagues: 0, roles: [udvalgsmedlem] }\n'))
    await house.guest('p2@kommune.example').declines()
    const anna = house.guest('p1@kommune.example')
    await anna.registers()
    const hands = (name: string, email: string) => anna.posts({ action: 'handOver', name, email, role: 'udvalgsmedlem' })
    expect((await hands('Per Holm', 'p2@kommune.example')).status).toBe(409)
    expect((await anna.posts({ action: 'handOver', ...bo, role: 'konsulent' })).status).toBe(409)
    expect((await hands('Carla Lund', 'carla@nabo.example')).status).toBe(303)
  })

  test('whoever has opted out is not mailed because somebody names them', async () => {
    await using house = await openTestHouse()
    await house.launches(evening())
    const path = await house.guest('p2@kommune.example').optOutPath()
    await visit(house.house.doors.site, 'POST', path, { scope: 'sender' })
    const before = (await house.mails({ to: 'p2@kommune.example' })).length
    const anna = house.guest('p1@kommune.example')
    const named = await anna.posts({ action: 'register', who: 'other', name: 'Per Holm', email: 'p2@kommune.example' })
    expect([named.status, named.body.includes('Skriv til os')]).toEqual([409, true])
    await anna.registers()
    expect((await anna.posts({ action: 'handOver', name: 'Per Holm', email: 'p2@kommune.example' })).status).toBe(409)
    expect(await house.mails({ to: 'p2@kommune.example' })).toHaveLength(before)
  })

  test('two hundred an hour whom nobody invited, then staff are told and decide', async () => {
    await using house = await openTestHouse()
    await house.launches(evening())
    const hour = house.house.platform.clock.now().slice(0, 13)
    await house.house.platform.table.write({ update: { pk: `C#${id}`, sk: `strangers#${hour}` }, set: { named: mostStrangersAnHour } })
    const named = await house.guest('p1@kommune.example').posts({ action: 'register', who: 'other', ...bo })
    expect([named.status, named.body.includes('usædvanlig mange')]).toEqual([409, true])
    expect(await house.mails({ to: bo.email })).toEqual([])
    expect((await house.mails({ mailing: 'staff-notice' })).map(({ subject }) => subject)).toEqual([
      'Usædvanlig mange tilmeldt af andre: temamøde',
    ])
  })
})

describe('a colleague is bound by their own yes', () => {
  const terms = (page: string) => /name="termsVersion" value="(\w+)"/.exec(page)![1]!
  const registersBo = async (house: TestHouse, how: { campaign?: TestCampaign; fields?: Record<string, string>; until?: string } = {}) => {
    const { campaign = evening(priced), fields = {}, until } = how
    await house.launches(campaign)
    const anna = house.guest('p1@kommune.example')
    const termsVersion = terms((await anna.opens()).body)
    if (until) await house.turnsTo(until)
    const named = { action: 'register', who: 'other', ...bo, consent: 'yes', termsVersion, ...fields }
    expect((await anna.posts(named)).status).toBe(303)
    const [first] = await house.mails({ to: bo.email })
    if (first!.mailing === 'pending') await house.decides('approve', id, bo.email)
    const path = /\/d\/[\w-]+/.exec(first!.text!)![0]
    return {
      opens: (query = '') => visit(house.house.doors.site, 'GET', path + query),
      posts: (fields: Record<string, string>) => visit(house.house.doors.site, 'POST', path, fields),
    }
  }
  const percents = async ({ house: { platform } }: TestHouse) =>
    (await loadAgreements(platform, id)).map(({ cancelled }) => cancelled?.percent)

  test('until then their no is free, voids the order, and whoever named them is told', async () => {
    await using house = await openTestHouse()
    const colleague = await registersBo(house)
    const page = (await colleague.opens()).body
    for (const said of ['Person Nr1 har tilmeldt dig', 'name="action" value="keep"']) expect(page).toContain(said)
    expect((await house.mails({ to: bo.email }))[0]!.text).toContain('Du er først bundet, når du selv siger ja')
    expect(page).not.toContain('Se, hvad det koster, før du melder fra')
    const leaving = (await colleague.opens('?vis=meld-fra')).body
    expect([leaving.includes('Det koster ikke noget'), leaving.includes('Det sagde du ja til')]).toEqual([true, false])
    expect((await colleague.posts({ action: 'cancel' })).status).toBe(303)
    expect(await percents(house)).toEqual([0])
    const told = await house.mails({ to: 'p1@kommune.example', mailing: 'cancelled' })
    expect(told.map(({ text }) => /Bo Friis, som du har tilmeldt/.test(text!))).toEqual([true])
  })

  test('until then no mail of the timetable tells them that it binds', async () => {
    await using house = await openTestHouse()
    await registersBo(house)
    const cia = house.guest('p2@kommune.example')
    await cia.registers({ consent: 'yes', termsVersion: terms((await cia.opens()).body) })
    await house.turnsTo('2026-05-02T08:00:00Z')
    await house.sends(id, 'registered', 'Kom i god tid.', 2)
    for (const mailing of ['programme', 'practical', 'message'])
      for (const [to, says] of [
        [bo.email, /Du er først bundet, når du selv siger ja/],
        ['p2@kommune.example', /Tilmeldingen er bindende\. Du kan give/],
      ] as const)
        for (const text of (await house.mails({ to, mailing })).map(({ text }) => text!))
          expect([mailing, to, text]).toEqual([mailing, to, expect.stringMatching(says)])
    expect((await house.mails({ to: bo.email })).map(({ mailing }) => mailing)).toEqual([
      'confirmation',
      'programme',
      'practical',
      'message',
    ])
  })

  test('from then on they are bound as anybody', async () => {
    await using house = await openTestHouse()
    const colleague = await registersBo(house)
    expect((await colleague.posts({ action: 'keep' })).status).toBe(303)
    expect((await colleague.opens()).body).not.toContain('value="keep"')
    expect((await colleague.posts({ action: 'keep' })).status).toBe(303)
    expect((await house.mails({ to: bo.email })).map(({ mailing }) => mailing)).toEqual(['confirmation', 'confirmation'])
    await colleague.posts({ action: 'cancel' })
    expect(await percents(house)).toEqual([100])
    expect(await house.mails({ to: 'p1@kommune.example', mailing: 'cancelled' })).toEqual([])
  })

  test.each([
    ['moves to another day', { campaign: evening(priced, { sessions: twoEvenings }), fields: { session: 'vest' } }, { session: 'oest' }],
    ['states a role staff approve', { campaign: forMembers, fields: { role: 'udvalgsmedlem' } }, { role: 'direktør' }],
    ['was asked for in a role staff approve', { campaign: forMembers, fields: { role: 'direktør' } }, null],
    ['was asked for after the deadline', { fields: { action: 'late' }, until: '2026-04-17T08:00:00Z' }, null],
  ] as const)('who %s has said no yes of their own by that', async (_, how, changed) => {
    await using house = await openTestHouse()
    const colleague = await registersBo(house, how)
    if (changed) {
      expect((await colleague.posts({ action: 'change', session: 'vest', ...changed })).status).toBe(303)
      if ('role' in changed) await house.decides('approve', id, bo.email)
    }
    const page = await colleague.opens()
    expect([page.state, page.body.includes('name="action" value="keep"')]).toEqual(['registered', true])
    expect((await house.mails({ to: bo.email })).at(-1)!.text).toContain('Du er først bundet, når du selv siger ja')
    expect((await colleague.posts({ action: 'cancel' })).status).toBe(303)
    expect(await percents(house)).toEqual([0])
    expect(await house.mails({ to: 'p1@kommune.example', mailing: 'cancelled' })).toHaveLength(1)
  })

  test('where whoever named them is erased since, they are asked all the same, and no mail says that it binds', async () => {
    await using house = await openTestHouse()
    const colleague = await registersBo(house, { campaign: evening(priced, { sessions: twoEvenings }), fields: { session: 'vest' } })
    const { platform } = house.house
    const letter = await loadLetter(platform, id)
    await forgetIn(platform, { campaign: id, number: number(1), letter, address: 'p1@kommune.example', by: 'staff:test' })
    const { body } = await colleague.opens()
    for (const said of ['En kollega har tilmeldt dig', 'name="action" value="keep"']) expect(body).toContain(said)
    await colleague.posts({ action: 'change', session: 'oest' })
    const { text } = (await house.mails({ to: bo.email })).at(-1)!
    expect([text!.includes('Du er først bundet, når du selv siger ja'), text!.includes('Tilmeldingen er bindende. Du kan give')]).toEqual([
      true,
      false,
    ])
    await colleague.posts({ action: 'cancel' })
    expect(await percents(house)).toEqual([0])
  })

  test('who is asked whether they still come reads there that a yes binds them', async () => {
    await using house = await openTestHouse()
    const campaign = evening(priced)
    const colleague = await registersBo(house, { campaign })
    const moved = letterFrom(campaign.letter.source.replace('2026-05-04', '2026-05-05'), id)
    const shown = await house.moves(moved)
    await house.moves(moved, 'mails' in shown ? shown.mails : 0)
    const page = await colleague.opens()
    expect(page.state).toBe('toReconfirm')
    for (const said of ['Person Nr1 har tilmeldt dig', 'Du er først bundet, når du selv siger ja', 'betaler du stadig hele prisen'])
      expect(page.body).toContain(said)
    expect((await colleague.posts({ action: 'keep' })).status).toBe(303)
    await colleague.posts({ action: 'cancel' })
    expect(await percents(house)).toEqual([100])
  })

  test('a seat that is paid for is not left for a role staff must look at, neither one of their own nor one handed to a friend', async () => {
    await using house = await openTestHouse()
    await house.launches(forMembers)
    const anna = house.guest('p1@kommune.example')
    const termsVersion = terms((await anna.opens()).body)
    await anna.registers({ consent: 'yes', termsVersion })
    const states = { action: 'change', session: 'vest', role: 'direktør' }
    const refused = async ({ status, body }: { status: number; body: string }, of: Awaited<ReturnType<typeof anna.opens>>) =>
      expect([status, body.includes('Pladsen er kun til nogen, brevet er til'), of.state]).toEqual([409, true, 'registered'])
    await refused(await anna.posts(states), await anna.opens())
    const { doors } = house.house
    await visit(doors.site, 'POST', await anna.ownPath(), { action: 'handOver', ...bo, role: 'udvalgsmedlem' })
    const path = await house.guest(bo.email).ownPath()
    await refused(await visit(doors.site, 'POST', path, states), await visit(doors.site, 'GET', path))
    await visit(doors.site, 'POST', path, { action: 'cancel' })
    expect(
      (await loadAgreements(house.house.platform, id)).map(({ number, cancelled, handedTo }) => [number, cancelled?.percent, handedTo]),
    ).toEqual([
      [1, 100, undefined],
      [5, 0, undefined],
    ])
    const told = await house.mails({ to: 'p1@kommune.example', mailing: 'cancelled' })
    expect(told.map(({ text }) => /der kommer en regning på/.test(text!))).toEqual([true])
  })

  test.each([
    ['for nothing', ''],
    ['at a price', priced],
  ])('whoever staff let in %s keeps the seat when they put their name right, or choose another day', async (_, price) => {
    await using house = await openTestHouse()
    await house.launches(evening(`${price}audience: { roles: [udvalgsmedlem] }\n`, { sessions: twoEvenings }))
    const anna = house.guest('p1@kommune.example')
    const agreed: Record<string, string> = price === '' ? {} : { consent: 'yes', termsVersion: terms((await anna.opens()).body) }
    await anna.posts({ action: 'register', who: 'me', session: 'vest', role: 'direktør', ...agreed })
    expect((await anna.opens()).state).toBe('pendingApproval')
    await house.decides('approve', id, 'p1@kommune.example')
    for (const changed of [
      { session: 'vest', name: 'Anna Ny' },
      { session: 'oest', name: 'Anna Ny' },
    ])
      expect([(await anna.posts({ action: 'change', role: 'direktør', ...changed })).status, (await anna.opens()).state]).toEqual([
        303,
        'registered',
      ])
  })

  test.each([
    ['one friend', [bo]],
    ['one friend after the other', [bo, { name: 'Cia Holm', email: 'cia@nabo.example' }]],
  ])('a binding seat that is handed to %s, who says no, is paid by whoever was bound', async (_, friends) => {
    await using house = await openTestHouse()
    await house.launches(evening(priced))
    const anna = house.guest('p1@kommune.example')
    const termsVersion = terms((await anna.opens()).body)
    await anna.registers({ consent: 'yes', termsVersion })
    let from = await anna.ownPath()
    for (const friend of friends) {
      expect((await visit(house.house.doors.site, 'POST', from, { action: 'handOver', ...friend })).status).toBe(303)
      from = await house.guest(friend.email).ownPath()
    }
    expect((await visit(house.house.doors.site, 'POST', from, { action: 'cancel' })).status).toBe(303)
    const orders = await loadAgreements(house.house.platform, id)
    expect(orders.map(({ number, cancelled, handedTo }) => [number, cancelled?.percent, handedTo !== undefined])).toEqual(
      friends.length === 1
        ? [
            [1, 100, false],
            [5, 0, false],
          ]
        : [
            [1, 100, false],
            [5, undefined, true],
            [6, 0, false],
          ],
    )
    const [given] = await house.mails({ to: 'p1@kommune.example', mailing: 'handed-over' })
    expect(given!.text).toContain('er det dig, der betaler')
    const told = await house.mails({ to: 'p1@kommune.example', mailing: 'cancelled' })
    expect(told.map(({ text }) => /har sagt nej.*der kommer en regning på/s.test(text!))).toEqual([true])
  })
})

test('FOUND 24: the seat as a calendar file, the same entry as in the mail', async () => {
  await using house = await openTestHouse()
  await house.launches(evening())
  const anna = house.guest('p1@kommune.example')
  await anna.registers()
  const path = await anna.ownPath()
  const file = await visit(house.house.doors.site, 'GET', `${path}/moede.ics`)
  expect(file.headers['content-disposition']).toBe('attachment; filename="moede.ics"')
  expect(file.body).toContain('METHOD:PUBLISH')
  expect(file.body).not.toContain('ATTENDEE')
  const [mail] = await house.mails({ to: 'p1@kommune.example', mailing: 'confirmation' })
  for (const line of ['UID', 'SEQUENCE', 'DTSTART'])
    expect(file.body.match(`${line}:.*`)?.[0]).toBe(mail!.calendar!.text.match(`${line}:.*`)?.[0])
  expect((await anna.opens()).body).toContain('/moede.ics')
  expect((await visit(house.house.doors.site, 'GET', `${await house.guest('p2@kommune.example').path()}/moede.ics`)).status).toBe(404)
  expect((await anna.opens()).body).toContain('er på vej til')
  await house.turnsTo('2026-03-20T08:00:00Z')
  expect((await anna.opens()).body).toContain('Bekræftelsen er sendt til')
})

describe('FOUND 12: the participant list', () => {
  const shown = 'form: { participant-list: shown }\n'
  const ticked = { session: 'vest', onList: 'yes' }

  test('the registered of a session see those of theirs who ticked, on the page and in the practical mail', async () => {
    await using house = await openTestHouse()
    await house.launches(evening(shown, { people: 6, sessions: twoEvenings }))
    const [ann, bo, carl, dan, eva, fie] = [1, 2, 3, 4, 5, 6].map(nr => house.guest(`p${nr}@kommune.example`))
    const form = (await ann!.opens()).body
    expect(form).toContain('Vis mit navn og min kommune på deltagerlisten')
    expect(form).not.toMatch(/<input[^>]*name="onList"[^>]*checked/)
    await ann!.registers({ session: 'vest', onList: 'no' })
    await bo!.registers({ ...ticked, name: 'Åse Berg', municipality: '0190' })
    await carl!.registers({ ...ticked, name: 'Øjvind Dam', municipality: '0101' })
    await dan!.registers({ session: 'oest', onList: 'yes' })
    await eva!.registers({ session: 'vest' })
    const list = async (guest = ann!) => /id="deltagere".*?<\/section>/s.exec((await guest.opens()).body)?.[0] ?? ''
    const here = await list()
    for (const said of ['Øjvind Dam', 'Københavns Kommune', 'Furesø Kommune']) expect(here).toContain(said)
    expect(here.indexOf('Øjvind Dam')).toBeLessThan(here.indexOf('Åse Berg'))
    for (const hidden of ['Nr1', 'Nr4', 'Nr5']) expect(here).not.toContain(hidden)
    expect(await list(dan!)).not.toContain('Øjvind')
    expect((await fie!.opens()).body).not.toContain('Øjvind')
    // Taken back as it was given; and gone with the seat.
    expect((await bo!.opens('?vis=ret')).body).toMatch(/<input[^>]*name="onList"[^>]*checked/)
    await bo!.posts({ action: 'change', session: 'vest', onList: 'no' })
    expect(await list()).not.toContain('Åse Berg')
    await house.turnsTo('2026-05-03T12:00:00Z')
    const [mail] = await house.mails({ to: 'p1@kommune.example', mailing: 'practical' })
    expect(mail!.text).toContain('Deltagerliste\n\nØjvind Dam (Københavns Kommune).')
    expect(mail!.html).toContain('Øjvind Dam (Københavns Kommune)')
    const [elsewhere] = await house.mails({ to: 'p4@kommune.example', mailing: 'practical' })
    expect(elsewhere?.text ?? '').not.toContain('Øjvind')
    await carl!.cancels()
    expect((await everybody(house))[2]).toMatchObject({ onList: false })
    // After the deadline too, and nothing else with it.
    await house.turnsTo('2026-05-03T13:00:00Z')
    expect((await dan!.opens()).body).toContain('Tag mig af listen')
    expect((await dan!.posts({ action: 'change', session: 'oest', onList: 'yes', name: 'Dan Holm' })).status).toBe(409)
    expect((await dan!.posts({ action: 'change', session: 'oest', onList: 'no', name: 'Dan Holm' })).status).toBe(409)
    expect((await dan!.posts({ action: 'change', session: 'oest', onList: 'no' })).status).toBe(303)
    expect((await everybody(house))[3]).toMatchObject({ name: 'Person Nr4', onList: false, answer: { session: 'oest' } })
    expect((await ann!.opens()).body).not.toContain('Tag mig af listen')
  })

  test('a form that does not ask leaves the tick, and nobody ticks for another', async () => {
    await using house = await openTestHouse()
    await house.launches(evening(shown, { sessions: twoEvenings }))
    const anna = house.guest('p1@kommune.example')
    await anna.registers(ticked)
    await anna.posts({ action: 'change', session: 'oest' })
    await anna.posts({ action: 'register', who: 'other', ...ticked, ...bo })
    const people = await everybody(house)
    expect([people[0]!.onList, people.at(-1)!.onList]).toEqual([true, undefined])
  })

  test('a letter without the list neither asks nor keeps', async () => {
    await using house = await openTestHouse()
    await house.launches(evening())
    const anna = house.guest('p1@kommune.example')
    expect((await anna.opens()).body).not.toContain('onList')
    await anna.registers(ticked)
    expect((await everybody(house))[0]!.onList).toBeUndefined()
    expect((await anna.opens()).body).not.toContain('id="deltagere"')
  })
})

test('FOUND 22: *Nej* from the mail of a binding letter keeps its box and the name where the tick was forgotten', async () => {
  await using house = await openTestHouse()
  await house.launches(evening(priced))
  const anna = house.guest('p1@kommune.example')
  const no = /<input[^>]*value="decline"[^>]*>/
  const page = (await anna.opens('?svar=nej')).body
  // Empty from the start: what opens links and presses buttons must decline for nobody (A1).
  expect(no.exec(page)![0]).not.toContain('checked')
  const box = /<form[^>]*action="([^"]*)"[^>]*class="notice stack"/.exec(page)![1]!
  expect(box).toContain('?svar=nej')
  const forgotten = await visit(house.house.doors.site, 'POST', box.replace(/#.*/, ''), {})
  expect([forgotten.status, forgotten.body.includes('class="notice stack"'), forgotten.body.includes('Person Nr1')]).toEqual([
    422,
    true,
    true,
  ])
  expect(no.exec(forgotten.body)![0]).not.toContain('checked')
  expect((await visit(house.house.doors.site, 'POST', box.replace(/#.*/, ''), { action: 'decline' })).status).toBe(303)
  expect((await everybody(house))[0]!.answer.status).toBe('declined')
})

test('a name of one’s own is one’s own, and strangers read the one the list gave', async () => {
  await using house = await openTestHouse()
  await house.launches(evening(priced))
  const anna = house.guest('p1@kommune.example')
  const termsVersion = /name="termsVersion" value="(\w+)"/.exec((await anna.opens()).body)![1]!
  const agreed = { consent: 'yes', termsVersion }
  const spam = 'VIND 10.000 kr https://spam.example/x'
  await anna.registers({ session: 'vest', name: spam, ...agreed })
  expect((await everybody(house))[0]).toMatchObject({ name: spam, listedName: 'Person Nr1' })
  await anna.posts({ action: 'register', who: 'other', ...bo, ...agreed })
  const [mail] = await house.mails({ to: bo.email })
  expect(mail!.text).toContain('Person Nr1')
  const page = (await visit(house.house.doors.site, 'GET', await house.guest(bo.email).ownPath())).body
  for (const theirs of [mail!.text, mail!.html, page]) expect(theirs).not.toContain('spam.example')
  await anna.posts({ action: 'change', session: 'vest', name: 'Anna Berg' })
  await anna.posts({ action: 'register', who: 'other', name: 'Ida Lund', email: 'ida@nabo.example', ...agreed })
  expect((await house.mails({ to: 'ida@nabo.example' }))[0]!.text).toContain('Anna Berg')
})

describe('FOUND 18 and 35: bodies', () => {
  const headers = (type: string) => ({ 'content-type': type })
  const raw = (house: TestHouse, path: string, body: string, type: string) =>
    house.house.doors.site({
      version: '2.0',
      routeKey: '$default',
      rawPath: path,
      rawQueryString: '',
      headers: { host: 'site', ...(type && headers(type)) },
      requestContext: { http: { method: 'POST', path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' } },
      body,
      isBase64Encoded: false,
    } as never)

  test.each([
    ['List-Unsubscribe=One-Click\r\n', 'application/x-www-form-urlencoded'],
    ['List-Unsubscribe=One-Click', 'text/plain'],
    ['List-Unsubscribe=One-Click', ''],
    ['--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n', 'multipart/form-data; boundary=x'],
    [
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\nContent-Type: text/plain\r\n\r\nOne-Click\r\n--x--\r\n',
      'multipart/form-data; boundary=x',
    ],
    ['List%2DUnsubscribe=One%2DClick', 'application/x-www-form-urlencoded'],
    ['{"List-Unsubscribe": "One-Click"}', 'application/json'],
  ])('one click opts out as %j of type »%s«', async (body, type) => {
    await using house = await openTestHouse()
    await house.launches(evening())
    const answered = await raw(house, await house.guest('p1@kommune.example').optOutPath(), body, type)
    expect([answered.statusCode, answered.body ?? '']).toEqual([200, ''])
    expect((await everybody(house))[0]!.suppression).toMatchObject({ because: 'optedOut' })
  })

  test('an upload that cannot be read is the sender’s fault, not ours', async () => {
    await using house = await openTestHouse()
    await house.launches(evening())
    const path = await house.guest('p1@kommune.example').path()
    for (const [body, type] of [
      ['--x\r\nnonsense', 'multipart/form-data; boundary=y'],
      ['{"action":"register"}', 'application/json'],
    ] as const)
      expect((await raw(house, path, body, type)).statusCode).toBe(415)
  })
})
