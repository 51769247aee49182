import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scheduleName } from '../../functions/platform/schedule-name.ts'
import { alarmName } from '../../functions/staff/alarms.ts'
import { campaignIdFrom } from '../../functions/values/ids.ts'

const unit = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789')
const campaign = fc.string({ unit, minLength: 1, maxLength: 40 }).map(campaignIdFrom)
const run = fc.option(fc.integer({ min: 2, max: 9_999_999 }), { nil: undefined })
const name = fc.constantFrom('invitation' as const, 'programme' as const, 'practical' as const, 'reminder-99' as const, 'message' as const)
const anyName = fc.record({ campaign, name, run, document: fc.boolean() })
const named = ({ campaign, name, run, document }: typeof anyName extends fc.Arbitrary<infer Value> ? Value : never) =>
  alarmName(campaign, { name, ...(run && { run }) }) + (document ? '.documents' : '')

test('an alarm clock has a name Scheduler takes, with any campaign, run and document', () => {
  fc.assert(fc.property(anyName, wish => /^[0-9a-zA-Z-_.]{1,64}$/.test(scheduleName(named(wish)))))
})

test('two alarm clocks never share a name, however long', () => {
  fc.assert(
    fc.property(anyName, anyName, (one, other) => {
      expect(scheduleName(named(one)) === scheduleName(named(other))).toBe(named(one) === named(other))
    }),
  )
  const long = campaignIdFrom('a'.repeat(40))
  const twins = [1_000_001, 1_000_002].map(run => scheduleName(`${alarmName(long, { name: 'invitation', run })}.documents`))
  expect(new Set(twins).size).toBe(2)
  expect(twins.every(name => name.length <= 64)).toBe(true)
})
