import { inspect } from 'node:util'
import { ConditionalCheckFailedException, DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { absent, all, any, type Condition, is, isNot, present } from '../../functions/platform/conditions.ts'
import { openTable } from '../../functions/platform/dynamodb.ts'
import type { Change, Range } from '../../functions/platform/table.ts'
import { accessTo } from '../../local/engines/access.ts'
import { openTable as openEngine } from '../../local/engines/table-engine.ts'
import { clients, connect } from './clients.ts'
import { openMemoryTable } from './services/table/table.ts'
import type { HttpAnswer } from './wire.ts'

// The simulator's table is held to the embedded engine: the same random work on both, through the
// product's own client of them.

const key = fc.record({ pk: fc.constantFrom('a', 'b'), sk: fc.constantFrom('1', '2', '10', 'x#1') })
const value = fc.oneof(
  fc.integer({ min: -3, max: 300 }),
  fc.constantFrom('', 'planned', 'sending', 'æ'),
  fc.boolean(),
  fc.constant(null),
  fc.record({ status: fc.constantFrom('noAnswer', 'registered'), seat: fc.record({ block: fc.nat(2) }) }),
  fc.array(fc.nat(3), { maxLength: 3 }),
)
const numbers = fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }).map(list => new Set(list))
const attribute = fc.constantFrom('state', 'version', 'cap')

const condition: fc.Arbitrary<Condition> = fc.letrec<{ one: Condition; any: Condition }>(tie => ({
  one: fc.oneof(
    attribute.map(absent),
    attribute.map(present),
    fc.tuple(attribute, value).map(([name, wanted]) => is(name, wanted)),
    fc.tuple(attribute, value).map(([name, wanted]) => isNot(name, wanted)),
    fc.record({ attribute, below: fc.nat(200) }),
    fc.record({ attribute, above: fc.nat(200) }),
    fc.record({ sizeOf: fc.constantFrom('holders', 'state'), below: fc.nat(4) }),
    fc.constant({ sizeOf: 'holders', belowAttribute: 'cap' }),
    fc.record({ set: fc.constant('holders'), contains: fc.nat(5) }),
  ),
  any: fc.oneof(
    { maxDepth: 2 },
    tie('one'),
    tie('any').map(not => ({ not })),
    fc.array(tie('any'), { minLength: 2, maxLength: 3 }).map(parts => all(...parts)),
    fc.array(tie('any'), { minLength: 2, maxLength: 3 }).map(parts => any(...parts)),
  ),
})).any

const condition_ = fc.option(condition, { nil: undefined })
const whether = (wish: Condition | undefined) => wish && { if: wish }
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(key, fc.dictionary(attribute, value), fc.option(numbers, { nil: undefined }), condition_).map(([at, fields, holders, wish]) => ({
    put: { ...at, ...fields, ...(holders && { holders }) },
    ...whether(wish),
  })),
  fc.tuple(key, value, condition_).map(([update, state, wish]) => ({ update, set: { state }, ...whether(wish) })),
  fc.tuple(key, numbers, condition_).map(([update, holders, wish]) => ({ update, add: { holders }, ...whether(wish) })),
  fc.tuple(key, numbers, condition_).map(([update, holders, wish]) => ({ update, take: { holders }, remove: ['cap'], ...whether(wish) })),
  fc.tuple(key, condition_).map(([erase, wish]) => ({ erase, ...whether(wish) })),
)
const range: fc.Arbitrary<Range> = fc.record(
  {
    pk: fc.constantFrom('a', 'b'),
    prefix: fc.constantFrom('1', 'x#'),
    limit: fc.constantFrom(1, 2),
    backwards: fc.boolean(),
    consistent: fc.constant(true),
  },
  { requiredKeys: ['pk', 'consistent'] },
)

const random = { id: () => 'x', fraction: () => 0 }
const clear = [...'ab'].flatMap(pk => ['1', '2', '10', 'x#1'].map(sk => ({ pk, sk })))

/** What a table did, for comparing: its answer, or the name of what it threw. */
const outcome = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    return await work
  } catch (error) {
    if (error instanceof TransactionCanceledException || error instanceof ConditionalCheckFailedException) return error.name
    return error instanceof Error ? error.name : 'thrown'
  }
}

test('the table in memory answers as the embedded engine does', async () => {
  await using engine = await openEngine({ name: 'indbyd', streams: false })
  const real = openTable(new DynamoDBClient(accessTo(engine.url)), 'indbyd', random)
  const memory = openMemoryTable(() => 0)
  connect({
    async carry(operation, { body }): Promise<HttpAnswer> {
      const input = JSON.parse(new TextDecoder().decode(body as Uint8Array))
      const answered = memory.answer(0, operation, input)
      const refused = 'status' in answered
      return {
        statusCode: refused ? answered.status : 200,
        headers: { 'content-type': 'application/x-amz-json-1.0' },
        body: Buffer.from(JSON.stringify(refused ? { __type: answered.type, ...answered.body } : answered.body)),
      }
    },
  })
  const simulated = openTable(clients.table, 'indbyd', random)

  const work = fc.oneof(
    change.map(one => ({ name: `write ${inspect(one, { depth: 9, breakLength: 999 })}`, does: (table: typeof real) => table.write(one) })),
    fc
      .array(change, { minLength: 1, maxLength: 4 })
      .map(some => ({ name: `commit ${inspect(some, { depth: 9, breakLength: 999 })}`, does: (table: typeof real) => table.commit(some) })),
    key.map(at => ({ name: 'get', does: (table: typeof real) => table.get(at, { consistent: true }) })),
    range.map(wish => ({ name: 'query', does: (table: typeof real) => table.query(wish) })),
    key.map(at => ({ name: 'next', does: (table: typeof real) => table.next(at, 'drawn') })),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(work, { minLength: 1, maxLength: 12 }), async steps => {
      for (const at of clear) for (const table of [real, simulated]) await table.write({ erase: at })
      for (const { does } of steps) expect(await outcome(does(simulated))).toEqual(await outcome(does(real)))
      for (const pk of 'ab') expect(await simulated.query({ pk, consistent: true })).toEqual(await real.query({ pk, consistent: true }))
    }),
    { numRuns: 120 },
  )
})
