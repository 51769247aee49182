import { expect, test } from 'vitest'
import { absent, all, any, Expressions, is, isNot, present } from '../../functions/platform/conditions.ts'

test.each([
  [absent('pk'), 'attribute_not_exists(#n0)', { '#n0': 'pk' }, {}],
  [all(present('pk'), is('version', 3)), '(attribute_exists(#n0)) AND (#n1 = :v0)', { '#n0': 'pk', '#n1': 'version' }, { ':v0': 3 }],
  [any(is('a', 1), isNot('a', 2)), '(#n0 = :v0) OR (#n0 <> :v1)', { '#n0': 'a' }, { ':v0': 1, ':v1': 2 }],
  [{ not: { set: 'holders', contains: 'x' } }, 'NOT (contains(#n0, :v0))', { '#n0': 'holders' }, { ':v0': 'x' }],
  [{ sizeOf: 'holders', below: 9 }, 'size(#n0) < :v0', { '#n0': 'holders' }, { ':v0': 9 }],
] as const)('a condition is written in DynamoDB’s words: %#', (condition, expression, names, values) => {
  const expressions = new Expressions()
  expect(expressions.condition(structuredClone(condition) as never)).toBe(expression)
  expect(expressions.names).toEqual(names)
  expect(expressions.values).toEqual(values)
})

test('an alteration leaves out what is undefined and clauses that are empty', () => {
  const expressions = new Expressions()
  expect(expressions.alteration({ set: { state: 'sent', note: undefined }, add: { count: 1 }, remove: ['old'], take: {} })).toBe(
    'SET #n0 = :v0 ADD #n1 :v1 REMOVE #n2',
  )
})
