import { readRecipients } from '../functions/audience/recipients-file.ts'
import { officeBodies } from '../functions/office/office-bodies.ts'
import { officeRoutes } from '../functions/office/route-table.ts'
import { importRecipients } from '../functions/staff/import-recipients.ts'
import { launchLetter } from '../functions/staff/launch-letter.ts'
import { openMeter, type Usage } from '../local/meter.ts'
import { settleAndSweep } from '../local/turn.ts'
import { letter002 } from '../test/house.ts'
import { filled, roles } from '../test/office/filled.ts'
import { serveOffice } from '../test/office/served-office.ts'
import { atMost, type Chapter, type Measured } from './budget.ts'

const pages = officeRoutes.filter(({ method, path, least }) => method === 'GET' && least !== 'nobody' && !path.includes('/eksport/'))

/** One page of the console as an admin opens it: what it asks of the table, and what it weighs. */
interface Opened extends Usage {
  path: string
  bytes: number
  /** Styles, scripts, pictures and fonts from somewhere else. */
  foreign: number
}

export interface ConsoleCounts {
  people: number
  pages: Opened[]
}

/**
 * Opens every page of a launched letter to so many people.
 * @param mailed whether the invitation has gone out, or only been planned
 */
export async function countConsole(people: number, { mailed }: { mailed: boolean }): Promise<ConsoleCounts> {
  const meter = openMeter({ inStep: true })
  await using served = await serveOffice({ meter, streams: false, sesEvents: false, keepMails: false })
  const { house, office, origin } = served
  const { letter, recipients } = letter002({ people })
  const file = readRecipients(new TextEncoder().encode(recipients))
  const order = { campaign: letter.id, title: letter.title, file, commit: true, by: 'staff:bench' }
  await importRecipients(house.platform, order)
  await launchLetter(house.platform, { letter, confirmed: people, by: 'staff:bench' })
  if (mailed) await settleAndSweep(house)
  const cookie = (await office.sessionFor(roles.admin))!
  const opened: Opened[] = []
  for (const route of pages) {
    let page = ''
    const usage = await meter.during(async () => {
      const answer = await fetch(origin + filled(route, letter.id), { headers: { cookie } })
      if (answer.status !== 200) throw new Error(`${route.path} was answered ${answer.status}`)
      page = await answer.text()
    })
    opened.push({ ...usage, path: route.path, bytes: Buffer.byteLength(page), foreign: foreignIn(page) })
  }
  return { people, pages: opened }
}

const foreignIn = (page: string): number =>
  [...page.matchAll(/ (?:src|href)="(https?:[^"]+)"/g)].filter(([, to]) => /\.(css|js|png|woff2?)$/.test(to!)).length

/**
 * So many read units may `/c/ID` take: 15 to a hundred people, 90 to 2,000, and 0.05 for each more.
 */
const unitsFor = (people: number): number => (people <= 100 ? 15 : people <= 2000 ? 90 : 90 + 0.05 * (people - 2000))

/**
 * Round trips one after the other, session included, where a page may have more than three: it
 * learns from one answer whom or what to ask for next. What an order would do is asked of the order
 * itself, and an order reads the campaign's row before all else (`campaign/plan-lock.ts`).
 */
const slowerPages = [
  { trips: 4, paths: ['/', '/c/:id/person/:n', '/c/:id/proeve', '/c/:id/flyt', '/c/:id/sted', '/c/:id/aflys'] },
  { trips: 5, paths: ['/c/:id/paamind', '/c/:id/ret'] },
]

/**
 * Where an admin opens a page to erase, and it must know all there is: each answer names what to
 * ask for next, and what does not wait for it goes beside it.
 */
const erasingTrips = (people: number): Record<string, number> => {
  // The keys of the whole table come in pages of a megabyte, each naming where the next begins.
  const morePages = Math.floor(people / 5000)
  return {
    // The session; the plan's letter with every key; when staff were warned of its night.
    '/c/:id/slet': 3 + morePages,
    // The session; the lists with every key; each letter on them; when staff were warned.
    '/sletning': 4 + morePages,
    // The session; the person; the lists of letters; how many books each has; where their address
    // stands in those; who that is; what hangs on their numbers there.
    '/c/:id/person/:n/oplysninger': 7,
  }
}

/** The budgets of the staff console at one size of list. */
export function consoleBudgets({ people, pages }: ConsoleCounts): Measured[] {
  const at = (path: string) => pages.find(page => page.path === path)!
  const most = (of: keyof Opened & ('bytes' | 'foreign' | 'roundTrips'), among = pages) => Math.max(...among.map(page => page[of]))
  const erasing = erasingTrips(people)
  const slower = new Set(slowerPages.flatMap(({ paths }) => paths))
  const others = pages.filter(({ path }) => !slower.has(path) && !(path in erasing))
  return [
    atMost('how it stands (`/c/ID`): RCU', at('/c/:id').readUnits, unitsFor(people)),
    atMost('how it stands: round trips one after the other', at('/c/:id').roundTrips, 3),
    atMost('any other page: round trips one after the other', most('roundTrips', others), 3),
    ...slowerPages.map(({ trips, paths }) => {
      const those = pages.filter(({ path }) => paths.includes(path))
      return atMost(`${those.length} pages that ask one thing after another: round trips`, most('roundTrips', those), trips)
    }),
    ...Object.entries(erasing).map(([path, most]) => atMost(`${path}: round trips`, at(path).roundTrips, most)),
    // One unit more than was asked for: the letter itself is read where somebody is let in.
    atMost('a mailing, asked for again while it runs: RCU', at('/c/:id/udsendelse/:step').readUnits, 4 + 0.01 * people),
    atMost('one person, the log, all letters: RCU', Math.max(...knownBySome.map(path => at(path).readUnits)), 15),
    atMost('the largest page: bytes', most('bytes'), 60_000),
    atMost('what a page asks of other hosts', most('foreign'), 0),
    atMost(
      'GETs that wrote: WCU',
      pages.reduce((sum, { writeUnits }) => sum + writeUnits, 0),
      0,
    ),
  ]
}

/** Pages that show a few of the people, and do not grow with the list. */
const knownBySome = ['/c/:id/person/:n', '/c/:id/log', '/']

export const consoleFiles = (): Measured[] => [
  atMost('style: bytes, minified', officeBodies.style.length, 24_000),
  atMost('script: bytes, minified', officeBodies.script.length, 20_000),
]

export async function* consoleChapters(): AsyncGenerator<Chapter> {
  yield { heading: 'The console’s files', lines: consoleFiles() }
  for (const people of [100, 1000, 10_000, 100_000]) {
    const counts = await countConsole(people, { mailed: people <= 1000 })
    yield { heading: `The console, with ${people.toLocaleString('en')} people`, lines: consoleBudgets(counts), notes: notesOf(counts) }
  }
}

const notesOf = ({ pages }: ConsoleCounts): string[] =>
  pages
    .toSorted((a, b) => b.readUnits - a.readUnits)
    .slice(0, 8)
    .map(
      ({ path, readUnits, roundTrips, bytes }) =>
        `${path}: ${readUnits} RCU, ${roundTrips} round trips, ${bytes.toLocaleString('en')} bytes`,
    )
