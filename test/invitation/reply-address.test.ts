import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMeant, isSignedFor, readReplyAddress, replyAddress, sharedReplyAddress } from '../../functions/invitation/reply-address.ts'
import { linkKeysFrom } from '../../functions/platform/link-keys.ts'
import { campaignIdFrom, type PersonNumber } from '../../functions/values/ids.ts'

const [first, second] = [randomBytes(32), randomBytes(32)].map(key => key.toString('base64'))
const keys = linkKeysFrom(JSON.stringify({ current: 1, 1: first }))
const domain = 'in.kkrh.example'
const id = campaignIdFrom('002-kkr-hovedstaden-2026')
const anna = { number: 42 as PersonNumber, generation: 1 }
const campaigns = fc
  .stringMatching(/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/)
  .filter(text => text.length <= 40)
  .map(campaignIdFrom)
const people = fc.record({
  number: fc.integer({ min: 1, max: 9_999_999 }).map(n => n as PersonNumber),
  generation: fc.integer({ min: 1, max: 999 }),
})

const macIn = (address: string) => {
  const code = readReplyAddress(address, domain)
  return typeof code === 'string' ? '' : (code.personal?.mac ?? '')
}

test('every address fits in 64 octets and is read again, also in capitals', () => {
  fc.assert(
    fc.property(campaigns, people, (campaign, who) => {
      const address = replyAddress(keys, domain, campaign, who)
      expect(address.split('@')[0]!.length).toBeLessThanOrEqual(64)
      expect(address).toBe(address.toLowerCase())
      const code = readReplyAddress(` ${address.toUpperCase()} `, domain)
      if (typeof code === 'string' || !code.personal) throw new Error(`not read: ${address}`)
      expect(isMeant(code.campaign, campaign)).toBe(true)
      expect(code.personal.number).toBe(who.number)
      expect(isSignedFor(keys, campaign, who, code.personal.mac)).toBe(true)
    }),
  )
})

test('it is signed for one person, one campaign and one generation', () => {
  const mac = macIn(replyAddress(keys, domain, id, anna))
  expect(isSignedFor(keys, id, { ...anna, number: 43 as PersonNumber }, mac)).toBe(false)
  expect(isSignedFor(keys, id, { ...anna, generation: 2 }, mac)).toBe(false)
  expect(isSignedFor(keys, campaignIdFrom('003'), anna, mac)).toBe(false)
  expect(isSignedFor(keys, id, anna, '')).toBe(false)
})

test('ids that differ only where they are cut have addresses of their own', () => {
  const [one, other] = ['a', 'b'].map(end => campaignIdFrom(`a-long-name-for-a-meeting-in-april-202${end}`))
  expect(one!.length).toBeGreaterThan(34)
  const written = readReplyAddress(replyAddress(keys, domain, one!, anna), domain)
  if (typeof written === 'string') throw new Error('not read')
  expect([isMeant(written.campaign, one!), isMeant(written.campaign, other!)]).toEqual([true, false])
})

test('a key that takes over leaves addresses of the former one good until it is retired', () => {
  const mac = macIn(replyAddress(keys, domain, id, anna))
  const both = linkKeysFrom(JSON.stringify({ current: 2, 1: first, 2: second }))
  const retired = linkKeysFrom(JSON.stringify({ current: 2, 2: second }))
  expect([both, retired].map(kept => isSignedFor(kept, id, anna, mac))).toEqual([true, false])
})

test.each([
  [sharedReplyAddress(domain, id), { campaign: id }],
  ['svar@in.kkrh.example', 'unknown'],
  ['svar+@in.kkrh.example', 'unknown'],
  [`svar+${id}.42@in.kkrh.example`, 'unknown'],
  [`svar+${id}.42.short@in.kkrh.example`, 'unknown'],
  [`svar+-x.42.aaaaaaaaaaaaaaaa@in.kkrh.example`, 'unknown'],
  [`svar+${id}@kkrh.example`, 'notOurs'],
  ['', 'notOurs'],
])('%s', (address, read) => {
  expect(readReplyAddress(address, domain)).toEqual(read)
})
