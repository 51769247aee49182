import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openHouse } from '../../local/house.ts'
import { launchFolder } from '../../local/launch-folder.ts'
import type { OutboxMail } from '../../local/ses/mail-json.ts'
import { settleAndSweep, turnTo } from '../../local/turn.ts'
import { at } from '../house.ts'
import { doors } from '../infra/doors.ts'
import { visit } from '../visit.ts'
import { startHouse } from './started-house.ts'

const example = 'examples/002-kkr-hovedstaden-2026'
const firstReminder = '2026-04-08T07:00:00Z'
const yes = { action: 'register', who: 'me' }

const linkIn = (mail: OutboxMail) => mail.text!.match(/http:\S+\/i\/[\w-]+/)![0]
const withoutLinks = (text: string | null) => text?.replaceAll(/http:\/\/127[^\s"<)]+/g, 'LINK')

/**
 * Everything about mails that must not depend on how the doors are run, or on which of two was a
 * moment sooner.
 */
const asRead = (mails: OutboxMail[]) =>
  mails
    .map(({ sentAt, mailing, to, from, subject, text, html }) => ({
      what: `${mailing} ${to} ${sentAt}`,
      from,
      subject,
      text: withoutLinks(text),
      html: withoutLinks(html),
    }))
    .toSorted((a, b) => a.what.localeCompare(b.what))

/** The same story in a house whose doors are functions of this process. */
async function toldInProcess(): Promise<OutboxMail[]> {
  await using house = await openHouse({ siteUrl: 'http://127.0.0.1:4600' })
  await launchFolder(house.platform, { dir: example, confirmed: 'everyone', dismiss: {}, by: 'staff:test' })
  await settleAndSweep(house)
  const [first] = await house.ses.outbox.list()
  await visit(house.doors.site, 'POST', linkIn(first!), yes)
  await turnTo(house, at(firstReminder))
  return house.ses.outbox.list()
}

test('the Lambdas that would be deployed mail the same to the same people at the same time, and their log knows nobody', async () => {
  await using house = await startHouse(undefined, '--faithful')
  expect(await house.indbyd('launch', example, '--yes', '40', '--json')).toMatchObject({ exit: 0, json: { recipients: 40 } })

  const [first] = (await house.json('/__local/outbox')) as OutboxMail[]
  const link = linkIn(first!)
  expect((await fetch(link, { method: 'POST', redirect: 'manual', body: new URLSearchParams(yes) })).status).toBe(303)
  expect(await (await fetch(link)).text()).toContain('data-state="registered"')
  expect((await fetch(`${link.slice(0, -3)}abc`)).status).toBe(404)
  expect((await fetch(`${house.url}/f/${link.split('/').at(-1)}`)).status).toBe(404)
  expect(await house.turn(firstReminder)).toMatchObject({
    now: '2026-04-08T07:00:00.000Z',
    fired: [{ step: 'reminder-1', at: '2026-04-08T07:00:00.000Z', sent: 39, leftOut: { registered: 1 } }],
  })

  const mails = (await house.json('/__local/outbox')) as OutboxMail[]
  expect(mails).toHaveLength(40 + 1 + 39)
  expect(asRead(mails)).toEqual(asRead(await toldInProcess()))

  // Whoever is forgotten is erased by the one door that may.
  expect(await house.indbyd('forget', mails.at(-1)!.to[0]!, '--yes', '--json')).toMatchObject({ exit: 0, json: { campaigns: 1 } })

  const logs = join(house.dir, 'logs')
  // Staff, their long lists and answers by mail are not in this story: nobody opens their doors.
  const opened = doors.filter(door => !['operator', 'console', 'desk', 'rehearsal', 'take-in-list', 'inbox'].includes(door))
  expect(readdirSync(logs)).toEqual(expect.arrayContaining(opened.map(door => `${door}.log`)))
  const log = opened.map(door => readFileSync(join(logs, `${door}.log`), 'utf8')).join('')
  expect(log).toMatch(/batches were worked on.*"sent":1/)
  expect(log).toMatch(/a notice was worked on.*"outcome":"sent"/)
  expect(log).not.toMatch(/\t(WARN|ERROR)\t/)
  for (const secret of [...mails.flatMap(everythingPersonal), ...namesOnTheList(), '@']) expect(log).not.toContain(secret)
})

const everythingPersonal = ({ to, text }: OutboxMail) => [...to, ...[...text!.matchAll(/\/[idu]\/([\w-]+)/g)].map(([, token]) => token!)]

const namesOnTheList = () =>
  readFileSync(join(example, 'recipients.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(row => row.split(';')[1]!)
