import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { settleAndSweep } from '../../../local/turn.ts'
import { exampleCampaign, letterFrom, peopleCsv } from '../../house.ts'
import { openCase, pageOf } from './open-case.ts'

// C8: five things wait, five lines on top, each with the button that settles it; what is settled
// goes, and the mails to staff lead to the same places.

const letter = letterFrom(
  `---
title: Aften om genoptræning
kind: temamøde
sender: Sekretariatet <sekretariatet@indbyd.example>
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
audience: { roles: [udvalgsmedlem] }
sessions:
  - id: odense
    date: 2026-05-04
    time: 16.00-18.00
    venue: "Salen, Torvet 1, 5000 Odense"
    minimum: { seats: 3, decide: 2026-04-17 }
deadline: 2026-04-27
documents:
  - { id: program, title: Programmet, with: [programme] }
---
Kære {{greeting}}

Kom og hør om genoptræning. I svarer her:

{{answer}}

Med venlig hilsen
Sekretariatet
`,
  'aften',
)
const paper = Buffer.from(exampleCampaign('001-kl-debatmoede-2020').documents![0]!.bytes)

test('five lines, each settled by its button and then gone', async () => {
  await using of = await openCase()
  const { house } = of
  await house.launches({ letter, recipients: peopleCsv(8) })
  await house.guest('p1@kommune.example').registers()
  await house.guest('p2@kommune.example').registers({ role: 'konsulent' })
  const third = (await house.mails({ to: 'p3@kommune.example' }))[0]!
  await house.house.ses.report(third.messageId, 'bounce', { bounceType: 'Permanent', bounceSubType: 'General' })
  // The reminder is handed over, and SES never says whether it took it.
  await house.turnsTo('2026-04-17T12:00:00Z')
  house.house.faults.want({ service: 'ses', operation: 'SendBulkEmail', kind: 'connectionLost', times: 100 })
  await house.turnsTo('2026-04-21T08:00:00Z')
  house.house.faults.want({ service: 'ses', operation: 'SendBulkEmail', kind: 'connectionLost', times: 0 })
  await settleAndSweep(house.house)

  const mette = await of.signIn('Mette', { viewport: { width: 390, height: 844 } })
  const waiting = () => mette.locator('section:has(#beslut) .todo > li > b').allTextContents()
  const opens = async () => {
    await mette.goto(`${house.origin}/c/aften`)
    return waiting()
  }
  expect(await opens()).toEqual([
    'Person Nr2 afventer godkendelse',
    '»Programmet« mangler',
    expect.stringMatching(/^Vi ved ikke, om 5 fik mailen/),
    'Kun 1 af mindst 3 er tilmeldt',
    '1 mail kunne ikke leveres',
  ])
  expect(await mette.locator('.top strong').innerText()).toContain('5 ting venter på jer.')
  const line = (of: string) => mette.locator('section:has(#beslut) .todo > li', { hasText: of })

  // Each was told by mail, with a link that leads where it is settled; the document's comes the day
  // before the mail that is to have it.
  const told = (await house.mails({ mailing: 'staff-notice' })).map(({ text }) => new RegExp(`${house.origin}\\S+`).exec(text!)?.[0] ?? '')
  expect(new Set(told.map(link => link.slice(`${house.origin}/c/aften`.length)))).toEqual(
    new Set(['/person/2', '/person/3', '/udsendelse/reminder-1', '']),
  )

  await line('afventer godkendelse').getByRole('button', { name: 'Godkend' }).click()
  expect(await mette.getByRole('status').textContent()).toContain('godkendt')
  expect(await waiting()).toHaveLength(4)

  await line('Programmet').getByRole('link', { name: 'Læg dokument op' }).click()
  await mette.locator('#program input[type=file]').setInputFiles({ name: 'program.pdf', mimeType: 'application/pdf', buffer: paper })
  await mette.locator('#program button').click()
  await settles(mette, 'dokumenter')
  expect(await opens()).toHaveLength(3)

  await line('Vi ved ikke').getByRole('link', { name: 'Se på det' }).click()
  await mette.getByRole('button', { name: 'Send igen' }).click()
  await mette.waitForURL(/gjort=sendAgain/)
  await settleAndSweep(house.house)
  expect(await house.mails({ mailing: 'reminder-1' })).toHaveLength(5)
  expect(await opens()).toHaveLength(2)

  await line('kunne ikke leveres').getByRole('link', { name: 'Ret adresser' }).click()
  await mette.getByRole('link', { name: 'Person Nr3' }).click()
  await mette.locator('#correctAddress-email').fill('nr3@kommune.example')
  await mette.locator('button[value=correctAddress]').click()
  await mette.waitForURL(/gjort=correctAddress/)
  expect(await opens()).toEqual(['Kun 2 af mindst 3 er tilmeldt'])

  await line('Kun 2').getByRole('link', { name: 'Påmind' }).click()
  expect(await pageOf(mette)).toBe('remind')
  await house.turnsTo('2026-04-22T08:00:00Z')
  await mette.reload()
  const button = await mette.getByRole('button', { name: /^Påmind/ }).innerText()
  await mette.locator('#confirmed').fill(button.replace(/\D+/g, ''))
  await mette.getByRole('button', { name: /^Påmind/ }).click()
  await mette.waitForURL(/gjort=reminded/)
  await house.guest('p4@kommune.example').registers()
  expect(await opens()).toEqual([])
  expect(await mette.locator('.top strong').innerText()).toContain('Intet venter på jer.')
})

const settles = (page: Page, path: string) => page.waitForURL(new RegExp(`${path}.*gjort=`))
