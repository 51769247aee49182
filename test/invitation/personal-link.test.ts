import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Link, linkPath, linkToken, type Purpose, readLink } from '../../functions/invitation/personal-link.ts'
import { linkKeysFrom } from '../../functions/platform/link-keys.ts'
import { campaignIdFrom, type PersonNumber } from '../../functions/values/ids.ts'

const secret = (current: number, ...ids: number[]) =>
  JSON.stringify({ current, ...Object.fromEntries(ids.map(id => [id, Buffer.alloc(32, id).toString('base64')])) })
const keys = linkKeysFrom(secret(1, 1))
const purposes: Purpose[] = ['invitation', 'participant', 'optOut']
const anna: Link = {
  purpose: 'invitation',
  campaign: campaignIdFrom('002-kkr-hovedstaden-2026'),
  number: 42 as PersonNumber,
  generation: 1,
}

describe('a personal link', () => {
  test('opens what it was made for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...purposes),
        fc.integer({ min: 1, max: 4_000_000_000 }),
        fc.integer({ min: 1, max: 16_000_000 }),
        (purpose, number, generation) => {
          const link: Link = { ...anna, purpose, number: number as PersonNumber, generation }
          expect(readLink(keys, purpose, linkToken(keys, link))).toEqual(link)
        },
      ),
    )
  })

  test('opens no other door', () => {
    for (const made of purposes)
      for (const tried of purposes.filter(purpose => purpose !== made))
        expect(readLink(keys, tried, linkToken(keys, { ...anna, purpose: made })), `${made} on ${tried}`).toBeUndefined()
  })

  test('is worth nothing when a single bit is changed', () => {
    const bytes = Buffer.from(linkToken(keys, anna), 'base64url')
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const forged = Buffer.from(bytes)
      forged[bit >> 3] = (forged[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(readLink(keys, 'invitation', forged.toString('base64url')), `bit ${bit}`).toBeUndefined()
    }
  })

  test('never throws on what people and scanners paste', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), text => {
        expect(readLink(keys, 'invitation', text)).toBeUndefined()
      }),
    )
  })

  test('still opens with the full stop of the sentence glued to it', () => {
    expect(readLink(keys, 'invitation', `${linkToken(keys, anna)}.`)).toEqual(anna)
    expect(readLink(keys, 'invitation', `${linkToken(keys, anna)}>`)).toEqual(anna)
  })

  test('outlives the change to a new key, but not the end of the old one', () => {
    const token = linkToken(keys, anna)
    expect(readLink(linkKeysFrom(secret(2, 1, 2)), 'invitation', token)).toEqual(anna)
    expect(readLink(linkKeysFrom(secret(2, 2)), 'invitation', token)).toBeUndefined()
  })

  test('goes under the path of its purpose and is short enough for one line', () => {
    expect(linkPath(keys, anna)).toMatch(/^\/i\/[\w-]{50,80}$/)
    expect(linkPath(keys, { ...anna, purpose: 'optOut' })).toMatch(/^\/u\//)
  })
})
