import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { sharedHeaders, unsubscribeHeader } from '../../functions/mail/headers.ts'
import { type Message, mimeMessage } from '../../functions/mail/mime.ts'
import { baseUrl, inApril, tokens } from './fixture.ts'

const message: Message = {
  from: { name: 'Sekretariatet på Østerbro', address: 'kkr@kkrh.example' },
  to: { name: 'Åse Bøgh', address: 'aase.boegh@furesoe.example' },
  replyTo: { name: 'Mette Krogsbæk', address: 'mette.krogsbaek@kkrh.example' },
  subject: 'Du er tilmeldt: politisk temamøde den 4. maj',
  html: '<p>Kære Åse</p>',
  text: 'Kære Åse\n',
  headers: [...sharedHeaders, unsubscribeHeader(baseUrl, tokens.optOut)],
  calendar: { method: 'PUBLISH', text: 'BEGIN:VCALENDAR\r\nSUMMARY:Temamøde\r\nEND:VCALENDAR' },
  date: inApril,
}

const source = async (but: Partial<Message> = {}) => Buffer.from(await mimeMessage({ ...message, ...but })).toString('latin1')
const read = async (but: Partial<Message> = {}) => PostalMime.parse(await mimeMessage({ ...message, ...but }))

test('a mail program reads names, subject and both halves as they were written', async () => {
  const mail = await read()
  expect(mail).toMatchObject({ from: message.from, to: [message.to], replyTo: [message.replyTo], subject: message.subject })
  expect(mail.text?.trim()).toBe('Kære Åse')
  expect(mail.html?.trim()).toBe('<p>Kære Åse</p>')
  expect(mail.date).toBe('2026-04-10T06:51:00.000Z')
})

test('the headers are all ASCII', async () => {
  const [headers] = (await source()).split('\r\n\r\n')
  expect(headers).toMatch(/^[\x20-\x7e\r\n]+$/)
})

test('the calendar part is one of three alternatives, last, and not an attachment', async () => {
  const types = (await source()).match(/^Content-Type: [^;\r]*/gm)
  expect(types).toEqual(['multipart/alternative', 'text/plain', 'text/html', 'text/calendar'].map(type => `Content-Type: ${type}`))
  expect(await source()).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/)
  expect(await source()).not.toMatch(/Content-Disposition: attachment/)
  const [part] = (await read()).attachments
  expect(new TextDecoder().decode(part?.content as ArrayBuffer)).toContain('SUMMARY:Temamøde')
})

test('a letter without a calendar part has two alternatives', async () => {
  expect(await source({ calendar: null })).not.toContain('text/calendar')
})

test('the headers for mail programs and automatic answers are there', async () => {
  const headers = Object.fromEntries((await read()).headers.map(({ key, value }) => [key, value]))
  expect(headers).toMatchObject({
    'list-unsubscribe': `<${baseUrl}/u/${tokens.optOut}>`,
    'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    'auto-submitted': 'auto-generated',
    'x-auto-response-suppress': 'All',
  })
})

const evil = fc.constantFrom('\r\nBcc: all@kkrh.example', '\nX: y', '\rX: y', '\0')

test('no address or value starts a header of its own, and what it holds stands in no error', async () => {
  const places: ((typed: string) => Partial<Message>)[] = [
    typed => ({ to: { ...message.to, address: `a@b.example${typed}` } }),
    typed => ({ headers: [{ Name: 'List-Unsubscribe', Value: `<x>${typed}` }] }),
    typed => ({ headers: [{ Name: `X-A${typed}`, Value: 'a' }] }),
  ]
  await fc.assert(
    fc.asyncProperty(evil, fc.constantFrom(...places), async (typed, place) => {
      await expect(mimeMessage({ ...message, ...place(typed) })).rejects.toThrow(/^a mail header must not hold control characters$/)
    }),
  )
})

test('what people type is one plain line in a header, whatever signs it came with, and never keeps a mail from going', async () => {
  const places: ((typed: string) => Partial<Message>)[] = [
    subject => ({ subject }),
    name => ({ from: { ...message.from, name } }),
    name => ({ to: { ...message.to, name } }),
    name => ({ replyTo: { ...message.replyTo, name } }),
  ]
  const signs = fc.oneof(evil, fc.constantFrom('\u0085', '\u0080', '\u009f', '\u202e', '\u2066', '\u00ad', '\ud800'))
  await fc.assert(
    fc.asyncProperty(signs, fc.constantFrom(...places), async (typed, place) => {
      const [headers = ''] = (await source(place(`An${typed}na`))).split('\r\n\r\n')
      expect(headers).not.toMatch(/^(?:Bcc|X):/m)
      const mail = await read(place(`An${typed}na`))
      const names = [mail.subject, mail.from?.name, mail.to?.[0]?.name, mail.replyTo?.[0]?.name]
      expect(names.filter(name => name?.startsWith('An')).join()).toMatch(/^An ?(?:Bcc: all@kkrh\.example|X: y)?na$/)
    }),
  )
})

test('an address in a name stays a name', async () => {
  const to = { name: 'Evil <all@kkrh.example>, "x"', address: 'aase@furesoe.example' }
  expect((await read({ to })).to).toEqual([to])
})
