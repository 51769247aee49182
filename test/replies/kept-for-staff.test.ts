import type { SQSEvent } from 'aws-lambda'
import { expect, test } from 'vitest'
import { keptLetters } from '../../functions/campaign/letters.ts'
import { eraseEarly } from '../../functions/endings/erase-early.ts'
import { openInbox } from '../../functions/inbox.ts'
import type { MailBucket } from '../../functions/platform/mail-bucket.ts'
import { inboxDomain } from '../../local/house.ts'
import { watchedLog } from '../../local/watched-log.ts'
import { everyRow } from '../every-row.ts'
import { letter002, openTestHouse, type TestHouse } from '../house.ts'
import { inboxOf, sendsMail } from './mail-house.ts'

const notification = (id: string, to: string) => ({
  notificationType: 'Received',
  mail: { messageId: id, source: 'x@kommune.example', timestamp: '2026-03-18T09:00:00.000Z' },
  receipt: { recipients: [to], action: { objectKey: `inbox/${id}` } },
})
const come = (id: string, to: string, tries: number) =>
  ({
    Records: [
      {
        messageId: id,
        body: JSON.stringify({ Message: JSON.stringify(notification(id, to)) }),
        attributes: { ApproximateReceiveCount: String(tries) },
      },
    ],
  }) as SQSEvent

/** In the cloud a mail that hangs its reader ends the process, and nothing is thrown. */
const deadly = (read: string[]): MailBucket => ({
  async beginning(key) {
    read.push(key)
    throw new Error('a mail that ends whoever reads it')
  },
})

test('a mail whose reading ended the door three times is put before staff without being read again', async () => {
  await using house = await openTestHouse()
  const asked = letter002({ people: 1 })
  await house.launches(asked)
  const { id } = asked.letter
  const read: string[] = []
  const log = watchedLog(true)
  const door = openInbox({ ...house.house.platform, log, mailBucket: deadly(read) })
  const to = `svar+${id}@${inboxDomain}`
  expect((await door(come('hung', to, 1))).batchItemFailures).toHaveLength(1)
  expect((await door(come('hung', to, 4))).batchItemFailures).toEqual([])
  expect(read).toEqual(['inbox/hung'])
  expect((await inboxOf(house)).get('hung')).toMatchObject({ verdict: 'needsEyes', because: 'failed', campaign: id })
})

test('a mail that can be looked up nowhere is kept all the same', async () => {
  await using house = await openTestHouse()
  const asked = letter002({ people: 1 })
  await house.launches(asked)
  const log = watchedLog(true)
  const letters = Object.assign(() => Promise.reject(new Error('no such letter')), { has: () => false, keep: () => undefined })
  const door = openInbox({ ...house.house.platform, log, letters, mailBucket: deadly([]) })
  expect((await door(come('lost', `svar+${asked.letter.id}@${inboxDomain}`, 3))).batchItemFailures).toEqual([])
  expect((await inboxOf(house)).get('lost')).toMatchObject({ verdict: 'needsEyes', because: 'failed', campaign: null })
})

test.each(['warm', 'cold'])('to a %s door a mail about a campaign that was erased is about nobody, and only a hash is kept', async door => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 2 })
  await house.launches({ letter, recipients })
  const dry = await house.callsOff(letter.id)
  await house.callsOff(letter.id, 'mails' in dry ? Number(dry.mails) : 0)
  await house.house.settle()
  const { platform } = house.house
  if (door === 'warm') await platform.letters(letter.id, 1)
  else Object.assign(platform, { letters: keptLetters(platform.table) })
  expect(await eraseEarly(platform, letter.id)).toMatchObject({ campaign: letter.id })
  const rows = await rowsOf(house, letter.id)
  const mail = new TextEncoder().encode('From: p1@kommune.example\r\nSubject: Afbud\r\n\r\nJeg kommer ikke.\r\n')
  const id = await sendsMail(house, mail, `svar+${letter.id}@${inboxDomain}`)
  expect((await inboxOf(house)).get(id)).toMatchObject({
    verdict: 'ignored',
    because: 'nobody',
    campaign: null,
    from: expect.stringMatching(/^sha256:/),
  })
  expect(await rowsOf(house, letter.id)).toEqual(rows)
})

const rowsOf = async (house: TestHouse, id: string) => Object.keys((await everyRow(house)).rows).filter(key => key.startsWith(`C#${id}`))
