import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Fate } from '../../bench/crowd.ts'
import { pathTo } from '../../bench/example-houses.ts'
import { sitesWithMishaps } from '../../bench/mishaps.ts'
import { readRecipients } from '../../functions/audience/recipients-file.ts'
import { campaignKey } from '../../functions/campaign/store.ts'
import type { Table } from '../../functions/platform/table.ts'
import { endOffer } from '../../functions/registration/end-offer.ts'
import { blockKey } from '../../functions/seats/store.ts'
import { importRecipients } from '../../functions/staff/import-recipients.ts'
import { launchLetter } from '../../functions/staff/launch-letter.ts'
import { sweep } from '../../functions/sweep.ts'
import type { CampaignId, SessionId } from '../../functions/values/ids.ts'
import { hour, later, minute } from '../../functions/values/instant.ts'
import { oneAtATime } from '../../local/engines/one-at-a-time.ts'
import { firstMorning, type House, openHouse } from '../../local/house.ts'
import { loadAsWritten } from '../as-written.ts'
import { letterFrom } from '../house.ts'
import { visit } from '../visit.ts'
import { allIsWell, truthOf } from './room-truth.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ streams: false, sesEvents: false, keepMails: false })
})
afterAll(() => house.close())

/** Three municipalities, two people each and three of the last. */
const people = ['Furesø', 'Furesø', 'Egedal', 'Egedal', 'Allerød', 'Allerød', 'Allerød']
const sessions = ['vest', 'oest', 'nord'] as const

type Who = number
type Act =
  | { does: 'register' | 'change'; who: Who; session: (typeof sessions)[number]; fate: Fate }
  | { does: 'cancel'; who: Who; fate: Fate }
  | { does: 'handOver'; who: Who; to: Who; fate: Fate }
  | { does: 'sweep' }

const offerLasts = 48 * hour

/**
 * What happens at the same time, and how many minutes pass then. An offer lasts two days, an
 * orphan's second sight comes after ten minutes.
 */
interface Wave {
  acts: Act[]
  minutes: number
}

const who = fc.integer({ min: 1, max: people.length })
const session = fc.constantFrom(...sessions)
const fate = fc.constantFrom<Fate>('answered', 'answered', 'answered', 'dies', 'lost')
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constantFrom('register' as const, 'change' as const), who, session, fate }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('cancel' as const), who, fate }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('handOver' as const), who, to: who, fate }) },
  { weight: 1, arbitrary: fc.constant({ does: 'sweep' as const }) },
)
const wave: fc.Arbitrary<Wave> = fc.record({
  acts: fc.array(act, { minLength: 1, maxLength: 6 }),
  minutes: fc.constantFrom(0, 10, 60, 2 * 24 * 60),
})

test('however clicks, crashes, offers and sweeps fall between each other, every seat is one person’s and the line is served in its order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(wave, { minLength: 2, maxLength: 6 }), async (order, waves) => {
      const campaign = await launched()
      for (const { acts, minutes } of waves) {
        await order.waitFor(Promise.all(acts.map(doing(campaign, inAnyOrder(order)))))
        const { oversold, seatless, overShare, lostInLine } = await truthOf(house.platform, campaign)
        expect({ oversold, seatless, overShare, lostInLine }).toEqual({ oversold: 0, seatless: [], overShare: [], lostInLine: [] })
        expect(await passedOver(campaign)).toEqual([])
        house.clock.set(later(house.clock.now(), minutes * minute))
        await sweepWith(house.platform)
      }
      for (const _ of ['first sight', 'second sight', 'and what was refused then']) {
        await sweepWith(house.platform)
        house.clock.set(later(house.clock.now(), 10 * minute))
      }
      expect(await truthOf(house.platform, campaign)).toEqual(allIsWell)
      expect(house.log.errors.filter(({ about }) => !JSON.stringify(about).includes('the Lambda died'))).toEqual([])
      await house.platform.table.write({ update: campaignKey(campaign), set: { state: 'calledOff' } })
    }),
    { numRuns: 12, endOnFailure: true },
  )
})

test('a seat that a crash left without a registration is healed by the same click, with nobody’s help', async () => {
  const campaign = await launched()
  const click = doing(campaign, house.platform.table)
  await click({ does: 'register', who: 1, session: 'nord', fate: 'dies' })
  expect((await truthOf(house.platform, campaign)).leaked).toEqual(['nord#0#1'])
  await click({ does: 'register', who: 1, session: 'nord', fate: 'answered' })
  expect(await truthOf(house.platform, campaign)).toEqual(allIsWell)
})

test('a crash while somebody changes session leaves a seat there, and the sweep gives it back though they sit elsewhere', async () => {
  const campaign = await launched()
  const click = doing(campaign, house.platform.table)
  await click({ does: 'register', who: 1, session: 'vest', fate: 'answered' })
  await click({ does: 'change', who: 1, session: 'nord', fate: 'dies' })
  await sweepWith(house.platform)
  house.clock.set(later(house.clock.now(), 10 * minute))
  expect((await truthOf(house.platform, campaign)).leaked).toEqual(['nord#0#1'])
  await sweepWith(house.platform)
  expect(await truthOf(house.platform, campaign)).toEqual(allIsWell)
})

/**
 * Who still waits though somebody behind them was offered a seat when they had long stood there.
 * Where municipalities have a cap one may be passed.
 */
async function passedOver(campaign: CampaignId) {
  const everyone = await loadAsWritten(house.platform, campaign, 1, people.length)
  const inLine = everyone.flatMap(({ answer }) => (answer.status === 'waitlisted' && answer.session !== 'oest' ? [answer] : []))
  return inLine.filter(
    ({ offer, session, ticket, since }) =>
      !offer &&
      inLine.some(
        other => other.session === session && other.offer && other.ticket > ticket && later(other.offer.until, -offerLasts) > since,
      ),
  )
}

/** Every step to the table waits until it is let through; each is done before the next. */
function inAnyOrder(order: fc.Scheduler): Table {
  const { table } = house.platform
  const lane = oneAtATime()
  const stepByStep = <Asked extends unknown[], Answer>(step: (...asked: Asked) => Promise<Answer>) =>
    order.scheduleFunction((...asked: Asked) => lane(() => step(...asked)))
  return {
    get: stepByStep(table.get) as Table['get'],
    getAll: stepByStep(table.getAll),
    query: stepByStep(table.query) as Table['query'],
    write: stepByStep(table.write),
    next: stepByStep(table.next),
    commit: stepByStep(table.commit),
    putAll: stepByStep(table.putAll),
    everyKey: table.everyKey,
  }
}

function doing(campaign: CampaignId, table: Table): (act: Act) => Promise<unknown> {
  const platform = { ...house.platform, table }
  const sites = sitesWithMishaps({ platform })
  return act => {
    if (act.does === 'sweep') return sweepWith(platform)
    const path = pathTo(house, 'invitation', campaign, act.who)
    const more: Record<string, string> = 'session' in act ? { session: act.session } : 'to' in act ? named(act.to) : {}
    return visit(sites[act.fate], 'POST', path, { action: act.does, who: 'me', ...more })
  }
}

/**
 * The sweep, with an alarm clock that rings at once: an offer whose time is over ends within it.
 */
const sweepWith = (platform: House['platform']) =>
  sweep({
    ...platform,
    timetable: {
      async send(...due) {
        for (const wakeUp of due) if ('offerTo' in wakeUp) await endOffer(platform, wakeUp)
      },
    },
  })

const named = (who: Who) => ({ name: `Person ${'ABCDEFGH'[who]}`, email: addressOf(who) })

const addressOf = (who: Who) => `p${who}@kommune.example`

let launches = 0
/**
 * One evening with a seat in each of two blocks, one with three seats and one a municipality, one
 * with a single seat.
 */
async function launched(): Promise<CampaignId> {
  const { platform, clock } = house
  clock.set(firstMorning)
  const letter = letterFrom(
    `---
title: Aftener om genoptræning
kind: temamøde
sender: Sekretariatet <sekretariatet@indbyd.example>
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
sessions:
  - { id: vest, date: 2026-05-04, time: 16.00-18.00, venue: "Salen Vest, Torvet 1, 2620 Albertslund", capacity: 251 }
  - { id: oest, date: 2026-05-05, time: 16.00-18.00, venue: "Salen Øst, Gaden 2, 3520 Farum", capacity: 3, per-municipality: 1 }
  - { id: nord, date: 2026-05-06, time: 16.00-18.00, venue: "Salen Nord, Gaden 3, 3450 Allerød", capacity: 1 }
deadline: 2026-04-15
waiting-list: { offer-lasts: 2 days }
---
Kære {{greeting}}

I svarer her: {{answer}}
`,
    `aftener-${++launches}`,
  )
  const rows = people.map((municipality, index) => `${addressOf(index + 1)};Person Nr${index + 1};${municipality};udvalgsmedlem;;person`)
  const file = readRecipients(new TextEncoder().encode(['email;navn;kommune;rolle;udvalg;type', ...rows].join('\n')))
  await importRecipients(platform, { campaign: letter.id, title: letter.title, file, commit: true, by: 'staff:test' })
  const done = await launchLetter(platform, { letter, confirmed: people.length, by: 'staff:test' })
  if (done.outcome !== 'launched') throw new Error(JSON.stringify(done))
  for (const block of [0, 1]) await platform.table.write({ update: blockKey(letter.id, 'vest' as SessionId, block), set: { cap: 1 } })
  return letter.id
}
