import { letter002, openTestHouse, type TestHouse } from '../test/house.ts'
import { visit } from '../test/visit.ts'
import { atMost, type Chapter } from './budget.ts'
import { pathTo } from './example-houses.ts'
import { median } from './fresh-process.ts'

const each = 50
const rounds = 7

/** Milliseconds of this process; the table's engine is one of its own. */
async function processorOf(times: number, work: (nth: number) => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  for (let nth = 0; nth < times; nth++) await work(nth)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / times
}

/**
 * What the door's code works for a page and for an answer, in a warm process and in turns with one
 * bare call to the table: of AWS' client, which is most of it, we have no say.
 */
export async function pageWork(): Promise<Chapter> {
  await using people: TestHouse = await openTestHouse({ streams: false })
  const campaign = letter002({ people: each * (rounds + 1) })
  await people.launches(campaign)
  const { doors, platform } = people.house
  const paths = Array.from({ length: each * (rounds + 1) }, (_, index) => pathTo(people.house, 'invitation', campaign.letter.id, index + 1))
  const keys = [{ pk: `C#${campaign.letter.id}`, sk: 'campaign' }]
  const asked = async (path: string, expected: number, fields?: Record<string, string>) => {
    const { status } = await visit(doors.site, fields ? 'POST' : 'GET', path, fields)
    if (status !== expected) throw new Error(`the site answered ${status}`)
  }
  const register = { action: 'register', who: 'me' }
  const took = { read: [] as number[], opening: [] as number[], registering: [] as number[] }
  for (let round = 0; round <= rounds; round++) {
    const mine = paths.slice(round * each, (round + 1) * each)
    const read = await processorOf(each, () => platform.table.getAll(keys, { consistent: true }))
    const opening = await processorOf(each, nth => asked(mine[nth]!, 200))
    const registering = await processorOf(each, nth => asked(mine[nth]!, 303, register))
    // The first round warms up.
    if (round > 0) for (const [what, ms] of Object.entries({ read, opening, registering })) took[what as keyof typeof took].push(ms)
  }
  const [read, opening, registering] = [median(took.read), median(took.opening), median(took.registering)]
  return {
    heading: 'Processor time of a page and of an answer, warm',
    lines: [
      atMost('opening a link, against one bare call to the table', opening / read, 3, '×'),
      atMost('registering, against one bare call to the table', registering / read, 8, '×'),
    ],
    notes: [
      `medians of ${rounds}: a bare call ${read.toFixed(2)} ms, opening ${opening.toFixed(2)} ms, registering ${registering.toFixed(2)} ms, from the source and not the bundle`,
    ],
  }
}
