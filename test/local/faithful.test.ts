import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEnvironment } from '../../local/faithful/environment.ts'
import { isLetThrough } from '../../local/faithful/filter.ts'
import type { Lambda } from '../../local/faithful/lambda.ts'
import { openPool } from '../../local/faithful/pool.ts'
import { standingClock } from '../../local/house-clock.ts'
import { at } from '../house.ts'

/** Does as it is told: says who and when it is, throws, hangs or dies. */
const handler = `
let calls = 0
exports.handler = async ({ please }, context) => {
  calls++
  console.log(JSON.stringify({ level: 'info', says: please }))
  if (please === 'throw') throw new RangeError('that is too far')
  if (please === 'hang') await new Promise(() => setTimeout(() => {}, 60_000))
  if (please === 'die') process.exit(3)
  if (please === 'take your time') await new Promise(done => setTimeout(done, 200))
  return {
    process: process.pid,
    calls,
    times: [new Date(), new Date(Date.now()), new Date('2020-01-01')].map(date => date.toISOString()),
    left: context.getRemainingTimeInMillis(),
    home: process.env.HOME_OF_NOBODY,
    setting: process.env.SETTING,
  }
}`

let bundle: string
beforeAll(async () => {
  bundle = await mkdtemp(join(tmpdir(), 'indbyd-lambda-'))
  await writeFile(join(bundle, 'index.cjs'), handler)
})
afterAll(() => rm(bundle, { recursive: true }))

interface Said {
  process: number
  calls: number
  times: string[]
  left: number
  home?: string
  setting?: string
}

function lambda({ atOnce = 10, timeout = 600 } = {}) {
  const clock = standingClock(at('2026-04-15T21:59:59Z'))
  const lines: string[] = []
  const deployed: Lambda = {
    name: 'obedient',
    bundle,
    handler: 'index.handler',
    memory: 128,
    timeout,
    settings: { SETTING: 'from the template' },
    source: null,
  }
  const pool = openPool(() => startEnvironment(deployed, { clock, endpoints: {}, say: line => lines.push(line) }), atOnce)
  return {
    clock,
    lines,
    deployed,
    asks: async (please: string) => (await pool.invoke({ please })) as Said,
    [Symbol.dispose]: () => pool.close(),
  }
}

test('a call after another finds the process warm, calls at the same time get one each, and no more than there may be', async () => {
  using small = lambda({ atOnce: 2 })
  const first = await small.asks('answer')
  expect(await small.asks('answer')).toMatchObject({ process: first.process, calls: 2 })
  const together = await Promise.all([1, 2, 3, 4].map(() => small.asks('take your time')))
  expect(new Set(together.map(said => said.process)).size).toBe(2)
  expect(small.lines.filter(line => line.includes('Init Duration'))).toHaveLength(2)
})

test('in the process it is the time of the house, which stands still until it is turned; what is in its environment was put there', async () => {
  process.env.HOME_OF_NOBODY = 'not for Lambdas'
  using door = lambda()
  const before = await door.asks('take your time')
  expect(before).toMatchObject({ left: 600_000, setting: 'from the template' })
  expect(before.home).toBeUndefined()
  expect(before.times).toEqual(['2026-04-15T21:59:59.000Z', '2026-04-15T21:59:59.000Z', '2020-01-01T00:00:00.000Z'])
  door.clock.set(at('2026-04-15T22:00:00Z'))
  expect((await door.asks('answer')).times.slice(0, 2)).toEqual(['2026-04-15T22:00:00.000Z', '2026-04-15T22:00:00.000Z'])
})

test('a call that throws is an error and leaves the process warm; one that hangs or dies takes the process with it, and the next gets a new one', async () => {
  using door = lambda()
  const { process } = await door.asks('answer')
  await expect(door.asks('throw')).rejects.toThrow(expect.objectContaining({ name: 'RangeError', message: 'that is too far' }))
  expect((await door.asks('answer')).process).toBe(process)
  await expect(door.asks('die')).rejects.toThrow('exit status 3')
  expect(await door.asks('answer')).toMatchObject({ calls: 1 })
  using short = lambda({ timeout: 2 })
  await expect(short.asks('hang')).rejects.toThrow('timed out after 2 seconds')
  // However long a slow machine takes to answer.
  short.deployed.timeout = 600
  expect(await short.asks('answer')).toMatchObject({ calls: 1 })
})

test('a bundle that takes longer to load than a call may take is called all the same', async () => {
  await writeFile(
    join(bundle, 'slow.cjs'),
    'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000)\nexports.handler = async () => 1',
  )
  const slow: Lambda = { name: 'slow', bundle, handler: 'slow.handler', memory: 128, timeout: 2, settings: {}, source: null }
  const environment = await startEnvironment(slow, { clock: standingClock(at('2026-04-15T22:00:00Z')), endpoints: {}, say: () => {} })
  const asked = environment.invoke({})
  // Two seconds were too few to load it; to answer it may take as long as a slow machine does.
  slow.timeout = 600
  expect(await asked).toBe(1)
  environment.stop()
})

test('a bundle that cannot be loaded says why to whoever calls it', async () => {
  await writeFile(join(bundle, 'broken.cjs'), "require('nowhere')")
  const broken: Lambda = { name: 'broken', bundle, handler: 'broken.handler', memory: 128, timeout: 5, settings: {}, source: null }
  const environment = await startEnvironment(broken, { clock: standingClock(at('2026-04-15T22:00:00Z')), endpoints: {}, say: () => {} })
  await expect(environment.invoke({})).rejects.toThrow(/nowhere/)
  expect(environment.ended()).toBe(true)
})

const outboxRow = { eventName: 'INSERT', dynamodb: { NewImage: { type: { S: 'outbox' }, at: { N: '1' } } } }
const freedSeat = { eventName: 'INSERT', dynamodb: { NewImage: { type: { S: 'journal' }, freed: { S: 'odense' } } } }
const freedSeats = { dynamodb: { NewImage: { freed: { S: [{ exists: true }] } } } }
const newOutboxRows = { eventName: ['INSERT'], dynamodb: { NewImage: { type: { S: ['outbox', 'journal'] } } } }
test.for([
  ['what matches', [newOutboxRows], outboxRow, true],
  ['another happening', [newOutboxRows], { ...outboxRow, eventName: 'MODIFY' }, false],
  ['another row', [newOutboxRows], { ...outboxRow, dynamodb: { NewImage: { type: { S: 'person' } } } }, false],
  ['a row without its place', [newOutboxRows], { eventName: 'INSERT', dynamodb: {} }, false],
  ['what the second pattern wants', [newOutboxRows, { eventName: ['REMOVE'] }], { eventName: 'REMOVE' }, true],
  ['a row that has what must be there', [freedSeats], freedSeat, true],
  ['a row that has not', [freedSeats], outboxRow, false],
  ['anything, when nothing is asked for', [], { eventName: 'REMOVE' }, true],
] as const)('an event source lets through, or not: %s', ([, patterns, what, through]) => {
  expect(isLetThrough(patterns, what)).toBe(through)
})
