import { expect, test } from 'vitest'
import { logWords } from '../../../templates/words/office/log.ts'
import { letterFrom } from '../../house.ts'
import { openCase, stateOf } from './open-case.ts'

// C7: Karin rings. Whatever is done for her says so, with a name, to staff and to her.

const letter = letterFrom(
  `---
title: Aften om genoptræning
kind: temamøde
sender: Sekretariatet <sekretariatet@indbyd.example>
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
sessions:
  - { id: odense, date: 2026-05-04, time: 16.00-18.00, venue: "Salen, Torvet 1, 5000 Odense", capacity: 20 }
  - { id: vejle, date: 2026-05-06, time: 16.00-18.00, venue: "Huset, Gaden 2, 7100 Vejle", capacity: 20 }
deadline: 2026-04-15
---
Kære {{greeting}}

Kom og hør om genoptræning. I svarer her:

{{answer}}

Med venlig hilsen
Sekretariatet
`,
  'aften',
)
const recipients = ['email;navn;kommune;rolle;udvalg;type', 'karin@kommune.exampel;Karin Bro;Furesø;udvalgsmedlem;;person'].join('\n')

test('registered, address put right, link sent again, moved to the other session: all by name', async () => {
  await using of = await openCase()
  const { house } = of
  await house.launches({ letter, recipients })
  const ole = await of.signIn('Ole')
  await ole.goto(`${house.origin}/c/aften/inviterede?soeg=karin`)
  await ole.getByRole('link', { name: 'Karin Bro' }).click()
  await ole.getByText('Ret mailadressen', { exact: false }).first().click()
  await ole.locator('#correctAddress-email').fill('karin@kommune.example')
  await ole.locator('button[value=correctAddress]').click()
  await ole.waitForURL(/gjort=correctAddress/)
  await house.house.settle()
  await ole.locator('details:has(button[value=register]) summary').click()
  await ole.locator('#register-session').selectOption('odense')
  await ole.locator('button[value=register]').click()
  await ole.waitForURL(/gjort=register/)
  expect(await stateOf(ole)).toBe('registered')
  await ole.locator('details:has(button[value=change]) summary').click()
  await ole.locator('#change-session').selectOption('vejle')
  await ole.locator('button[value=change]').click()
  await ole.waitForURL(/gjort=change/)
  await ole.locator('button[value=sendAgain]').click()
  await ole.waitForURL(/gjort=sendAgain/)
  await house.house.settle()
  expect(await ole.locator('main').textContent()).toContain('Huset')
  const mailed = (await house.mails({ to: 'karin@kommune.example' })).map(({ mailing }) => mailing)
  expect(mailed).toEqual(expect.arrayContaining(['message', 'confirmation']))

  // Her page of the console and the log name each thing that was done, and Ole as who did it.
  const { happened } = logWords.da
  const deeds = [happened.addressCorrected, happened.registered, happened.answerChanged, happened.linkSentAgain]
  for (const [path, line] of [
    ['/person/1', 'ol.timeline > li'],
    ['/log', 'main tbody tr'],
  ]) {
    await ole.goto(`${house.origin}/c/aften${path}`)
    const lines = await ole.locator(line!).allInnerTexts()
    for (const deed of deeds) expect(lines.filter(says => says.includes(deed!)).join(), `${path}: ${deed}`).toContain('Ole Lund')
  }
  await ole.goto(`${house.origin}/c/aften/person/1`)
  expect(await ole.locator('tr:has-text("Tilmeldt af")').innerText()).toContain('sekretariatet')

  // Her own page says so, and where she now sits; the old link of the wrong address is dead.
  const confirmed = (await house.mails({ to: 'karin@kommune.example', mailing: 'confirmation' })).at(-1)!
  const own = await house.visits(confirmed, 'd')
  expect(own.body).toContain('Sekretariatet har skrevet svaret for dig.')
  expect(own.body).toContain('Huset')
  const [sent] = await house.mails({ to: 'karin@kommune.exampel' })
  expect((await house.visits(sent!, 'i')).body).not.toContain('Karin')
})
