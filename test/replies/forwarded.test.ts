import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import type { OutboxMail } from '../../local/ses/mail-json.ts'
import { letter002, openTestHouse, type TestHouse } from '../house.ts'
import { entryIn, fileOf, inboxOf, sendsMail, type Writer } from './mail-house.ts'

const address = 'p1@kommune.example'

async function opened(house: TestHouse): Promise<Writer> {
  await house.launches(letter002({ people: 2 }))
  await house.guest(address).registers()
  const entry = entryIn(await house.mails({ mailing: 'confirmation' }))!
  return { number: 1 as never, name: 'Person Nr1', email: address, ...entry }
}

const attached = async (house: TestHouse, { id }: OutboxMail) => {
  const { attachments } = await PostalMime.parse((await house.house.ses.outbox.source(id))!)
  return attachments.map(({ filename, content }) => ({ filename, bytes: new Uint8Array(content as ArrayBuffer) }))
}

const forwards = async (house: TestHouse) =>
  (await house.mails({ mailing: 'staff-notice' })).filter(({ subject }) => subject.startsWith('Sv fra'))

test('a mail nobody can read goes on to the contact person with the mail itself, byte for byte', async () => {
  await using house = await openTestHouse()
  const writer = await opened(house)
  const bytes = fileOf('77-winmail', writer)
  const mail = await sendsMail(house, bytes, writer.to)
  expect((await inboxOf(house)).get(mail)).toMatchObject({ read: 'unreadable', verdict: 'needsEyes' })
  const [forwarded, ...more] = await forwards(house)
  expect(more).toEqual([])
  expect(forwarded).toMatchObject({ replyTo: [address], text: expect.stringContaining('Mailen er vedhæftet, som den kom.') })
  expect(await attached(house, forwarded!)).toEqual([{ filename: 'mail.eml', bytes }])
})

test('of a mail of more than 1 MB only the words go on', async () => {
  await using house = await openTestHouse()
  const writer = await opened(house)
  const head = `From: ${writer.email}\r\nTo: ${writer.to}\r\nSubject: Fotos\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n`
  const large = `${head}Hvordan finder jeg frem?\r\n\r\n${'Foto.\r\n'.repeat(150_000)}`
  await sendsMail(house, new TextEncoder().encode(large), writer.to)
  await house.house.settle()
  const [forwarded] = await forwards(house)
  expect(forwarded!.text).toContain('Hvordan finder jeg frem?')
  expect(forwarded!.text).not.toContain('vedhæftet')
  expect(await attached(house, forwarded!)).toEqual([])
})

test.each(['NoSuchKey', 'AccessDenied'])('what is no longer in the bucket does not hold its words back: S3 says %s', async name => {
  await using house = await openTestHouse()
  const writer = await opened(house)
  const { mailBucket } = house.house.platform
  house.house.platform.mailBucket = {
    beginning: async (key, most) => {
      if (most > 600_000) throw Object.assign(new Error('it is gone'), { name })
      return mailBucket.beginning(key, most)
    },
  }
  await sendsMail(house, fileOf('77-winmail', writer), writer.to)
  const [forwarded] = await forwards(house)
  expect(forwarded!.text).toContain('Det gælder')
  expect(await attached(house, forwarded!)).toEqual([])
})

test('the contact person is led to the page that settles a mail, or shows who wrote it', async () => {
  await using house = await openTestHouse({ consoleUrl: 'https://konsol.example' })
  const writer = await opened(house)
  const page = `https://konsol.example/c/${letter002().letter.id}`
  await sendsMail(house, fileOf('77-winmail', writer), writer.to)
  const [waits] = await forwards(house)
  expect(waits!.text).toContain(`Er det et svar på invitationen, så afgør det her: ${page}\n`)
  expect(waits!.html).toContain(`<a href="${page}">${page}</a>`)
  const asks = `From: ${writer.email}\r\nTo: ${writer.to}\r\nSubject: Parkering\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nHvor kan jeg parkere? <a href="x">`
  await sendsMail(house, new TextEncoder().encode(asks), writer.to)
  const [, seen] = await forwards(house)
  expect(seen!.text).toContain(`${page}/person/1\n`)
  expect(seen!.html!.match(/<a /g)).toHaveLength(1)
})

test('where there is no console no page is named', async () => {
  await using house = await openTestHouse()
  const writer = await opened(house)
  await sendsMail(house, fileOf('77-winmail', writer), writer.to)
  const [forwarded] = await forwards(house)
  expect(forwarded!.text).not.toMatch(/ her:|null|undefined/)
})
