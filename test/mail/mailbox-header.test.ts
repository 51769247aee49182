import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { replyTo } from '../../functions/mail/headers.ts'
import { mailboxHeader } from '../../functions/mail/mailbox-header.ts'
import { plainLine } from '../../functions/values/plain-line.ts'
import { themeMeeting } from './fixture.ts'

const address = 'kkr@kkrh.example'

test.each([
  ['KKR Hovedstaden', '"KKR Hovedstaden" <kkr@kkrh.example>'],
  ['Hansen, "Bo"', '"Hansen, \\"Bo\\"" <kkr@kkrh.example>'],
  ['Østerbro', '=?UTF-8?B?w5hzdGVyYnJv?= <kkr@kkrh.example>'],
  ['', 'kkr@kkrh.example'],
])('the sender %j is written %s', (name, header) => {
  expect(mailboxHeader({ name, address })).toBe(header)
})

test('a mail program reads back every name, and no encoded word is too long', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 80 }), async typed => {
      const name = `a${typed}ø`.replace(/[\p{Cc}\s]+/gu, ' ')
      const header = mailboxHeader({ name, address })
      expect(header).toMatch(/^[\x20-\x7e]+$/)
      for (const word of header.match(/=\?\S+\?=/g) ?? []) expect(word.length).toBeLessThanOrEqual(75)
      const { from } = await PostalMime.parse(`From: ${header}\r\n\r\n`)
      expect(from?.name?.normalize()).toBe(plainLine(name))
    }),
  )
})

test('a line break in a name is a space, in an address it is refused', () => {
  expect(mailboxHeader({ name: 'a\r\nBcc: b', address })).toBe('"a Bcc: b" <kkr@kkrh.example>')
  expect(() => mailboxHeader({ name: 'a', address: `${address}\r\nBcc: b` })).toThrow('control characters')
})

test('an answer to a mail reaches the contact person, and the sender where there is none', () => {
  expect(replyTo(themeMeeting).name).toBe('Mette Krogsbæk')
  expect(replyTo({ ...themeMeeting, contact: 'none' })).toEqual(themeMeeting.sender)
})
