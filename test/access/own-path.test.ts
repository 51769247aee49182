import { expect, test } from 'vitest'
import { ownPath } from '../../functions/access/attempt.ts'

test.for([
  ['/c/moede?status=waiting', '/c/moede?status=waiting'],
  ['/', '/'],
  ['', '/'],
  ['//evil.example/x', '/'],
  ['/.//evil.example/x', '/'],
  ['/..//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['/a b', '/'],
])('after sign-in %s leads to %s', ([to, path]) => {
  expect(ownPath(to)).toBe(path)
})
