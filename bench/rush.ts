import { municipalities } from '../functions/audience/municipalities.ts'
import { readRecipients } from '../functions/audience/recipients-file.ts'
import { importRecipients } from '../functions/staff/import-recipients.ts'
import { launchLetter } from '../functions/staff/launch-letter.ts'
import { later, minute } from '../functions/values/instant.ts'
import { type House, openHouse } from '../local/house.ts'
import { loadAsWritten } from '../test/as-written.ts'
import { letter002, type TestCampaign } from '../test/house.ts'
import { type RoomTruth, truthOf } from '../test/seats/room-truth.ts'
import { visit } from '../test/visit.ts'
import { atLeast, atMost, type Chapter, type Measured } from './budget.ts'
import { crowdOf, type Desk, rushTo } from './crowd.ts'
import { pathTo } from './example-houses.ts'
import { sitesWithMishaps } from './mishaps.ts'
import { naiveDesk } from './naive-seats.ts'

export interface Rush {
  people: number
  seats: number
  perMunicipality: number | null
  seed: number
}

export interface Rushed {
  rush: Rush
  /** When the last answer is given, and when the sweep has passed twice. */
  before: RoomTruth
  after: RoomTruth
  registered: number
  waiting: number
  /**
   * Seats kept for somebody who waited, because whoever had taken them died and never came back.
   */
  offered: number
  /** People whose last answer was not what the table says of them. */
  misled: number
  /** People with more than one confirmation. */
  confirmedTwice: number
}

/**
 * The invitations are out, and everybody opens theirs in the same minute: through the site's own
 * door, with its crashes and its lost answers.
 */
export async function rush(wanted: Rush): Promise<Rushed> {
  await using house = await openHouse({ streams: false, sesEvents: false, keepMails: false })
  const campaign = await launched(house, wanted)
  const sites = sitesWithMishaps(house)
  const desk: Desk<number> = async (number, fate) => {
    const form = { action: 'register', who: 'me' }
    const { status } = await visit(sites[fate], 'POST', pathTo(house, 'invitation', campaign, number), form)
    return status < 500 ? status : null
  }
  const told = await rushTo(desk, crowdOf(wanted.people, wanted.seed))
  const before = await truthOf(house.platform, campaign)
  for (const _ of ['first sight', 'second sight']) {
    await house.doors.sweep({})
    house.clock.set(later(house.clock.now(), 10 * minute))
  }

  const people = await loadAsWritten(house.platform, campaign, 1, wanted.people)
  const has = (status: string) => people.filter(({ answer }) => answer.status === status)
  const letters = (number: number) =>
    house.platform.table.query({ pk: `C#${campaign}#O#${number % 10}`, prefix: String(number).padStart(7, '0') })
  const confirmations = await Promise.all(
    has('registered').map(async ({ number }) => (await letters(number)).filter(({ kind }) => kind === 'confirmation').length),
  )
  return {
    rush: wanted,
    before,
    after: await truthOf(house.platform, campaign),
    registered: has('registered').length,
    waiting: has('waitlisted').filter(({ answer }) => !('offer' in answer)).length,
    offered: has('waitlisted').filter(({ answer }) => 'offer' in answer).length,
    misled: people.filter(({ number, answer: { status } }) => {
      const promised = told.get(number)
      return promised !== undefined && (promised === 303) !== (status === 'registered' || status === 'waitlisted')
    }).length,
    confirmedTwice: confirmations.filter(count => count !== 1).length,
  }
}

/**
 * The same crowd in the same engine, where seats are counted by looking first. How many more were
 * registered than there is room for.
 */
export async function naiveRush({ people, seats, seed }: Rush): Promise<number> {
  await using house = await openHouse({ streams: false })
  const { desk, registered } = naiveDesk(house.platform, seats)
  await rushTo(desk, crowdOf(people, seed))
  return (await registered()) - seats
}

async function launched({ platform }: House, { people, seats, perMunicipality }: Rush) {
  const { letter, recipients } = fromEverywhere(people)
  const [session] = letter.sessions
  const limited = { ...letter, sessions: [{ ...session, capacity: seats, perMunicipality }] as typeof letter.sessions }
  const file = readRecipients(new TextEncoder().encode(recipients))
  await importRecipients(platform, { campaign: letter.id, title: letter.title, file, commit: true, by: 'staff:bench' })
  const done = await launchLetter(platform, { letter: limited, confirmed: people, by: 'staff:bench' })
  if (done.outcome !== 'launched') throw new Error(`the rush was not launched: ${JSON.stringify(done)}`)
  return letter.id
}

/** The letter of 002 to people of many municipalities, some of which send many more than others. */
function fromEverywhere(people: number): TestCampaign {
  const rows = Array.from({ length: people }, (_, index) => {
    const { name } = municipalities[index ** 2 % municipalities.length]!
    return `p${index + 1}@kommune.example;Person Nr${index + 1};${name};udvalgsmedlem;Socialudvalget;person`
  })
  return { letter: letter002().letter, recipients: ['email;navn;kommune;rolle;udvalg;type', ...rows].join('\n') }
}

export function rushBudgets({ before, after, misled, confirmedTwice }: Rushed): Measured[] {
  return [
    atMost('oversold', Math.max(before.oversold, after.oversold), 0),
    atMost('registered without a seat', before.seatless.length + after.seatless.length, 0),
    atMost('leaked: seats without a registration, after the sweep', after.leaked.length, 0),
    atMost('doubled: seats, tickets, confirmations', after.doubled.length + confirmedTwice, 0),
    atMost('beyond their municipality’s share', before.overShare.length + after.overShare.length, 0),
    atMost('told something that is not so', misled, 0),
    atMost('lost in the line', after.lostInLine.length, 0),
    atMost('free seats beside somebody who waits', after.idle, 0),
  ]
}

/**
 * What shows that this bench can see what it looks for: crashes that leave seats, and a control
 * that sells too many.
 */
export const rushControls = ({ before }: Rushed, naive: number): Measured[] => [
  atLeast('seats the crashes left without a registration, before the sweep', before.leaked.length, 1),
  atLeast('control: people registered beyond the room by a counter that is read and then written', naive, 1),
]

export async function rushChapter(wanted: Rush): Promise<Chapter> {
  const rushed = await rush(wanted)
  const { people, seats, perMunicipality } = wanted
  const share = perMunicipality === null ? '' : `, ${perMunicipality} for any one municipality`
  return {
    heading: `A rush of ${people.toLocaleString('en')} people for ${seats} seats${share}`,
    lines: [...rushBudgets(rushed), ...rushControls(rushed, await naiveRush(wanted))],
    notes: [`${rushed.registered} registered, ${rushed.offered} offered a seat that a crash had left, ${rushed.waiting} in the line`],
  }
}
