import { expect, test } from 'vitest'
import { endAllSessions } from '../../../functions/access/end-sessions.ts'
import { staffKeyOf } from '../../../functions/access/staff-member.ts'
import { loadDraft } from '../../../functions/campaign/letter-drafts.ts'
import { letter002 } from '../../house.ts'
import { openCase, pageOf } from './open-case.ts'

// C11: signed out everywhere is signed out at the next click; nothing stays in the browser; what
// was typed is not lost.

const { letter, recipients } = letter002({ people: 3 })
const id = letter.id

test('out on one machine is out on the other, and the back button shows nothing', async () => {
  await using of = await openCase()
  await of.house.launches({ letter, recipients })
  const [office, home] = [await of.signIn('Mette'), await of.signIn('Mette')]
  await home.goto(`${of.house.origin}/c/${id}/inviterede`)
  await office.locator('.who summary').click()
  await office.getByRole('button', { name: 'Log ud overalt' }).click()
  await home.getByRole('link', { name: 'Person Nr1' }).click()
  expect(home.url()).not.toContain('/person/')
  expect(await home.locator('body').textContent()).not.toContain('Person Nr1')
  await home.goBack()
  expect(await home.locator('body').textContent()).not.toContain('Person Nr1')
})

test('a form that comes after the session has ended waits until they are back, and is then sent', async () => {
  await using of = await openCase()
  const { house } = of
  await of.drafts(id, letter.source, recipients)
  const ole = await of.signIn('Ole', { javaScriptEnabled: false })
  await ole.goto(`${house.origin}/c/${id}/brev`)
  const written = ole.locator('textarea[name=part]').first()
  await written.fill('Kære alle sammen')
  await endAllSessions(house.house.platform, staffKeyOf(`${house.site}/__local/oidc`, 'ole'))
  await ole.getByRole('button', { name: 'Gem' }).first().click()
  expect(await pageOf(ole)).toBe('sign-in-again')
  const [again] = await Promise.all([ole.context().waitForEvent('page'), ole.getByRole('link', { name: /log ind/i }).click()])
  await again.waitForLoadState()
  const pick = again.getByRole('button', { name: 'Ole' })
  if ((await pick.count()) > 0) await pick.click()
  await again.waitForURL(`${house.origin}/`)
  await ole.getByRole('button', { name: /send/i }).click()
  expect((await loadDraft(house.house.platform, id))?.text).toContain('Kære alle sammen')
})
