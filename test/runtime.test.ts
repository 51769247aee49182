import { expect, test } from 'vitest'

test('scripts and tests run on the major version of Node that Lambda has', () => {
  expect(process.version).toMatch(/^v24\./)
})
