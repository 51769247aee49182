import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DocumentLink, documentPath, readDocumentLink, sharedHalf } from '../../functions/documents/link.ts'
import { linkToken, readLink } from '../../functions/invitation/personal-link.ts'
import { linkKeysFrom } from '../../functions/platform/link-keys.ts'
import { campaignIdFrom, type PersonNumber } from '../../functions/values/ids.ts'

const keys = linkKeysFrom(JSON.stringify({ current: 1, 1: Buffer.alloc(32, 1).toString('base64') }))
const anna: DocumentLink = {
  campaign: campaignIdFrom('landsmoede-2026'),
  number: 42 as PersonNumber,
  generation: 1,
  document: 'debatoplaeg',
}
const tokenOf = (link: DocumentLink) => documentPath(keys, link).slice('/f/'.length)

test('a link opens the document it was made for, whoever it is for', () => {
  const campaigns = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/).map(campaignIdFrom)
  const documents = fc.stringMatching(/^[a-z0-9-]{1,40}$/)
  fc.assert(
    fc.property(
      campaigns,
      documents,
      fc.integer({ min: 1, max: 4e9 }),
      fc.integer({ min: 1, max: 16e6 }),
      (campaign, document, n, generation) => {
        const link: DocumentLink = { campaign, document, number: n as PersonNumber, generation }
        expect(readDocumentLink(keys, tokenOf(link))).toEqual(link)
        expect(readDocumentLink(keys, `${tokenOf(link)}.`)).toEqual(link)
      },
    ),
  )
})

test('only 32 characters of it are the reader’s own', () => {
  const bo = { ...anna, number: 43 as PersonNumber, generation: 2 }
  for (const link of [anna, bo]) expect(tokenOf(link).slice(32)).toBe(sharedHalf(anna))
})

test('a link with a single bit changed, of another document, of another kind or of no kind opens nothing', () => {
  const bytes = Buffer.from(tokenOf(anna), 'base64url')
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const forged = Buffer.from(bytes)
    forged[bit >> 3] = (forged[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(readDocumentLink(keys, forged.toString('base64url')), `bit ${bit}`).toBeUndefined()
  }
  expect(readDocumentLink(keys, tokenOf(anna).slice(0, 32) + sharedHalf({ ...anna, document: 'program' }))).toBeUndefined()
  expect(readDocumentLink(keys, linkToken(keys, { ...anna, purpose: 'participant' }))).toBeUndefined()
  expect(readLink(keys, 'participant', tokenOf(anna))).toBeUndefined()
  fc.assert(fc.property(fc.string({ maxLength: 200 }), text => readDocumentLink(keys, text) === undefined))
})
