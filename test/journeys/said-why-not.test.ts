import { describe, expect, test } from 'vitest'
import { personKey } from '../../functions/audience/store.ts'
import type { CampaignId, PersonNumber } from '../../functions/values/ids.ts'
import { eveningCampaign } from '../evening-letter.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { visit } from '../visit.ts'

const id = 'to-aftener' as CampaignId

const evenings = (more = '', capacity = '') =>
  eveningCampaign({
    id,
    title: 'To aftener om genoptræning',
    sessions:
      `  - { id: vest, date: 2026-05-04, time: 16.00-18.00, venue: "Salen Vest, Torvet 1, 2620 Albertslund"${capacity} }\n` +
      '  - { id: oest, date: 2026-05-11, time: 16.00-18.00, venue: "Salen Øst, Torvet 2, 2620 Albertslund" }\n',
    more: `audience: { roles: [udvalgsmedlem, direktør] }\n${more}`,
    people: 12,
  })

type Guest = ReturnType<TestHouse['guest']>
const me = { who: 'me', session: 'vest', municipality: '0165', role: 'udvalgsmedlem' }
const bo = { name: 'Bo Friis', email: 'bo@nabo.example' }

/** How people come to stand, one way each. */
const standings: Record<string, (guest: Guest, nth: number) => Promise<unknown>> = {
  noAnswer: async () => undefined,
  registered: guest => guest.posts({ action: 'register', ...me }),
  declined: guest => guest.posts({ action: 'decline' }),
  cancelled: async guest => {
    await guest.posts({ action: 'register', ...me })
    await guest.posts({ action: 'cancel' })
  },
  pendingApproval: guest => guest.posts({ action: 'register', ...me, role: 'borgmester' }),
  transferred: async (guest, nth) => {
    await guest.posts({ action: 'register', ...me })
    await guest.posts({ action: 'handOver', ...me, name: 'Tage Tager', email: `tage${nth}@nabo.example` })
  },
}

/** What changes least comes first, so that most is asked of everybody. */
const asked: Record<string, string>[] = [
  { action: 'nonsense' },
  { action: 'cancel', reason: 'x'.repeat(501) },
  { action: 'keep' },
  { action: 'change', ...me, session: 'oest', name: 'Et Andet Navn' },
  { action: 'register', ...me, who: 'other', ...bo },
  { action: 'handOver', ...me, ...bo },
  { action: 'late', ...me },
  { action: 'register', ...me },
  { action: 'withdraw' },
  { action: 'decline' },
  { action: 'cancel', reason: 'en grund' },
]

/** What a reader hears first: the summary, or the reason in place of the form. */
const saidFirst = (body: string): string => (/id="fejl"[^>]*>(.*?)<\/div>/s.exec(body)?.[1] ?? '').replace(/<[^>]+>/g, ' ').trim()

describe('whoever is told no reads why, on whatever page they have by now', () => {
  test.each([
    ['before the deadline', '2026-03-20T08:00:00Z'],
    ['after it', '2026-04-20T08:00:00Z'],
    ['after the last meeting', '2026-05-12T08:00:00Z'],
  ])('%s', async (_, moment) => {
    await using house = await openTestHouse({ keepMails: true })
    await house.launches(evenings())
    const guests = Object.entries(standings).map(([state, comes], nth) => ({
      state,
      comes,
      nth,
      guest: house.guest(`p${nth + 1}@kommune.example`),
    }))
    for (const { comes, guest, nth } of guests) await comes(guest, nth)
    await house.turnsTo(moment)
    const silent: string[] = []
    for (const { state, guest } of guests)
      for (const form of asked) {
        if ((await guest.opens()).state !== state) continue
        const { status, body } = await guest.posts(form)
        if ((status === 409 || status === 422) && saidFirst(body).length < 10) silent.push(`${state} ${form.action} ${status}`)
      }
    expect(silent).toEqual([])
  })
})

test('a change that comes after the deadline is refused in words, and what was typed stands there', async () => {
  await using house = await openTestHouse()
  await house.launches(evenings())
  const anna = house.guest('p1@kommune.example')
  await anna.posts({ action: 'register', ...me })
  await house.turnsTo('2026-04-20T08:00:00Z')
  const late = await anna.posts({ action: 'change', ...me, name: 'Anna Ny' })
  expect([late.status, late.state, saidFirst(late.body)]).toEqual([
    409,
    'registered',
    'Fristen er udløbet, så det, du sendte, er ikke gemt.',
  ])
  expect(late.body).toContain('Anna Ny')
})

test('of two evenings the one that has begun is offered to nobody, and the other can still be asked for', async () => {
  await using house = await openTestHouse()
  await house.launches(evenings())
  const anna = house.guest('p1@kommune.example')
  await anna.path()
  await house.turnsTo('2026-05-04T14:00:00Z')
  const radio = async (session: string) => new RegExp(`<input[^>]*value="${session}"[^>]*>`).exec((await anna.opens()).body)![0]
  expect([(await radio('vest')).includes('disabled'), (await radio('oest')).includes('disabled')]).toEqual([true, false])
  for (const about of [me, { ...me, who: 'other', ...bo }]) {
    const { status, body } = await anna.posts({ action: 'late', ...about })
    expect([status, saidFirst(body).includes('Det møde er begyndt'), body.includes('value="late"')]).toEqual([409, true, true])
  }
  expect((await anna.posts({ action: 'late', ...me, session: 'oest' })).status).toBe(303)
})

test('once it has begun no page promises an answer, or asks whether they can come after all', async () => {
  await using house = await openTestHouse()
  await house.launches(evenings())
  const [anna, berit, cia, dan] = [1, 2, 3, 4].map(nth => house.guest(`p${nth}@kommune.example`))
  await standings.pendingApproval!(anna!, 1)
  await standings.declined!(berit!, 2)
  await standings.cancelled!(cia!, 3)
  await standings.transferred!(dan!, 4)
  const pages = async () => Promise.all([anna, berit, cia, dan].map(async guest => (await guest!.opens()).body))
  await house.turnsTo('2026-05-04T13:59:59Z')
  expect((await pages()).map(body => /Du får et svar på mail|så skriv til os/.test(body))).toEqual([true, true, true, true])
  await house.turnsTo('2026-05-11T14:00:00Z')
  const [pending, ...others] = await pages()
  expect([pending!.includes('nåede desværre ikke at svare'), /Du får et svar|vis=meld-fra/.test(pending!)]).toEqual([true, false])
  expect(others.map(body => body.includes('Kan du alligevel'))).toEqual([false, false, false])
})

test('after the last meeting nobody is asked whether they still wish to come, nor for a yes', async () => {
  await using house = await openTestHouse()
  await house.launches(evenings('price: { amount: 495 kr., binding: true }\n'))
  const anna = house.guest('p1@kommune.example')
  const terms = /name="termsVersion" value="(\w+)"/.exec((await anna.opens()).body)![1]!
  await anna.posts({ action: 'register', ...me, who: 'other', ...bo, consent: 'yes', termsVersion: terms })
  const [mail] = await house.mails({ to: bo.email })
  await house.turnsTo('2026-05-12T08:00:00Z')
  expect((await house.visits(mail!, 'd')).body).not.toContain('value="keep"')
  const { body } = await anna.opens()
  expect([body.includes('Mødet er begyndt'), body.includes('Vil du stadig gerne med')]).toEqual([true, false])
})

describe('the form for colleagues, for whoever has a page of their own', () => {
  test('stands behind *Tilmeld flere*, comes back with what was typed, and leaves their answer alone', async () => {
    await using house = await openTestHouse()
    await house.launches(evenings())
    for (const [nth, state] of [
      [1, 'registered'],
      [2, 'pendingApproval'],
    ] as const) {
      const guest = house.guest(`p${nth}@kommune.example`)
      await standings[state]!(guest, nth)
      expect((await guest.opens('?vis=kollega')).body).toContain('name="email"')
      const wrong = await guest.posts({ action: 'register', ...me, who: 'other', name: 'Kai Lund', email: 'kai@' })
      expect([wrong.status, wrong.state, wrong.body.includes('value="Kai Lund"')]).toEqual([422, state, true])
      const done = await guest.posts({ action: 'register', ...me, who: 'other', name: 'Kai Lund', email: `kai${nth}@nabo.example` })
      expect([done.status, (await visit(house.house.doors.site, 'GET', done.headers.location!)).state]).toEqual([303, state])
    }
    await house.turnsTo('2026-04-20T08:00:00Z')
    const late = await house
      .guest('p1@kommune.example')
      .posts({ action: 'register', ...me, who: 'other', name: 'Ida Lund', email: 'ida@nabo.example' })
    expect([late.status, late.body.includes('value="Ida Lund"'), late.body.includes('value="late"')]).toEqual([409, true, true])
  })

  test('whoever waits and asks elsewhere has that form again where something is missing', async () => {
    await using house = await openTestHouse()
    await house.launches(evenings('', ', capacity: 1'))
    await house.guest('p1@kommune.example').posts({ action: 'register', ...me })
    const bo = house.guest('p2@kommune.example')
    await bo.posts({ action: 'register', ...me })
    const missing = await bo.posts({ action: 'register', session: 'oest', name: 'Bo Fris' })
    expect([missing.status, missing.state, missing.body.includes('value="Bo Fris"')]).toEqual([422, 'waitlisted', true])
    // Whoever has a seat elsewhere is not promised the line they cannot join.
    await bo.posts({ action: 'register', ...me, session: 'oest' })
    const change = (await bo.opens('?vis=ret')).body
    expect([change.includes('Alt optaget'), change.includes('stå på venteliste')]).toEqual([true, false])
  })
})

test('why somebody cannot be named is true of them', async () => {
  await using house = await openTestHouse()
  const campaign = evenings()
  await house.launches({
    ...campaign,
    recipients: `${campaign.recipients}\nudvalg@kommune.example;Socialudvalget;Albertslund;;;fællespostkasse\n`,
  })
  const [anna, carla] = ['p1@kommune.example', 'p2@kommune.example']
  for (const address of [anna, carla]) await house.guest(address).posts({ action: 'register', ...me })
  const names = async (more: Record<string, string>) => {
    const { status, body } = await house.guest(anna).posts({ ...me, who: 'other', name: 'Bo Friis', ...more })
    return `${status} ${saidFirst(body).replace(/^Der er én ting at rette\s+/, '')}`
  }
  for (const action of ['register', 'handOver']) {
    expect(await names({ action, email: carla })).toMatch(/^409 Der er allerede et svar/)
    expect(await names({ action, email: anna })).toMatch(/^409 Det er din egen mailadresse/)
    expect(await names({ action, email: 'udvalg@kommune.example' })).toMatch(/^409 Adressen deles af flere/)
  }
  expect((await house.guest(carla).opens()).state).toBe('registered')
})

test('a text that is too long is said to be, and never cut', async () => {
  await using house = await openTestHouse()
  await house.launches(evenings('price: { amount: 495 kr., binding: true }\nform: { catering-needs: true }\n'))
  const anna = house.guest('p1@kommune.example')
  const terms = /name="termsVersion" value="(\w+)"/.exec((await anna.opens()).body)![1]!
  const yes = { action: 'register', ...me, consent: 'yes', termsVersion: terms }
  for (const [field, room] of [
    ['needs', 500],
    ['reference', 120],
    ['buyerName', 120],
  ] as const) {
    const long = await anna.posts({ ...yes, [field]: 'æ'.repeat(room + 1) })
    expect([long.status, long.body.includes(`<a href="#${field}">`), long.body.includes('æ'.repeat(room + 1))]).toEqual([422, true, true])
  }
  expect((await anna.posts({ ...yes, needs: 'æ'.repeat(500) })).status).toBe(303)
  const reason = await anna.posts({ action: 'cancel', reason: 'æ'.repeat(501) })
  expect([reason.status, reason.body.includes('æ'.repeat(501)), (await anna.opens()).state]).toEqual([422, true, 'registered'])
})

test('whoever no mail reaches reads so, and is promised none', async () => {
  await using house = await openTestHouse()
  await house.launches(evenings())
  const anna = house.guest('p1@kommune.example')
  await anna.path()
  const { platform } = house.house
  const suppression = { because: 'bounced', since: platform.clock.now() }
  await platform.table.write({ update: personKey(id, 1 as PersonNumber), set: { suppression } })
  await anna.posts({ action: 'register', ...me })
  const { body, state } = await anna.opens()
  expect([state, body.includes('data-banner="unreached"'), body.includes('Bekræftelsen er')]).toEqual(['registered', true, false])
  expect((await house.mails({ to: 'p1@kommune.example' })).map(({ mailing }) => mailing)).toEqual(['invitation'])
})

test('a no that is said once more is a yes to it, also when the session has begun since', async () => {
  await using house = await openTestHouse()
  await house.launches(evenings())
  const anna = house.guest('p1@kommune.example')
  await anna.posts({ action: 'register', ...me })
  expect((await anna.posts({ action: 'cancel' })).status).toBe(303)
  await house.turnsTo('2026-05-12T08:00:00Z')
  expect((await anna.posts({ action: 'cancel' })).status).toBe(303)
})

test('a meeting whose terms name days is moved though somebody has agreed to them', async () => {
  await using house = await openTestHouse()
  const terms = 'price: { amount: 400 kr., cancellation: [{ until: 30 days before, charge: 25 % }, { until: start, charge: 100 % }] }\n'
  const campaign = evenings(terms)
  await house.launches(campaign)
  const anna = house.guest('p1@kommune.example')
  const termsVersion = /name="termsVersion" value="(\w+)"/.exec((await anna.opens()).body)![1]!
  await anna.posts({ action: 'register', ...me, consent: 'yes', termsVersion })
  const [vest, ...others] = campaign.letter.sessions
  const shown = await house.moves({ ...campaign.letter, sessions: [{ ...vest, date: '2026-05-18' }, ...others] })
  expect(shown).toMatchObject({ outcome: 'dryRun', asks: { registered: 1 } })
})
