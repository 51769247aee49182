import { expect, test } from 'vitest'
import { everyRow } from '../../every-row.ts'
import { letter002 } from '../../house.ts'
import { openCase, pageOf } from './open-case.ts'

// C2: who may write is not who may send; who may look changes nothing; who has no role is told whom
// to ask.

const { letter, recipients } = letter002({ people: 3 })
const id = letter.id

test('an editor does all but the launch, a viewer sees all and changes nothing, a guest gets a kind page', async () => {
  await using of = await openCase()
  const { house } = of
  await of.drafts(id, letter.source, recipients)
  const ole = await of.signIn('Ole')
  await ole.goto(`${house.origin}/c/${id}/proeve`)
  await ole.getByRole('button', { name: 'Jeg har set det igennem' }).click()
  expect(await ole.getByRole('status').textContent()).toContain('noteret')
  expect(await ole.locator('[href$="/send-ud"], [action$="/send-ud"]').count()).toBe(0)
  await ole.goto(`${house.origin}/c/${id}`)
  expect(await ole.locator('[href$="/send-ud"], [action$="/send-ud"]').count()).toBe(0)
  const byHand = await ole.evaluate<number>(
    `fetch('/c/${id}/send-ud', { method: 'POST', body: new URLSearchParams({ confirmed: '3' }) }).then(answer => answer.status)`,
  )
  expect(byHand).toBe(403)
  await of.passes(3600)
  expect(await house.mails()).toEqual([])

  const bodil = await of.signIn('Bodil')
  const before = await everyRow(house)
  for (const path of ['', '/brev', '/proeve', '/inviterede', '/dokumenter', '/log', '/person/1']) {
    await bodil.goto(`${house.origin}/c/${id}${path}`)
    expect(await bodil.locator('h1').count(), path).toBe(1)
    expect(await bodil.locator('main form[method=post] button:enabled').count(), path).toBe(0)
  }
  expect(await everyRow(house)).toEqual(before)

  const gry = await (await of.browser.newContext({ locale: 'da-DK' })).newPage()
  await gry.goto(house.origin)
  await gry.getByRole('button', { name: 'Gry' }).click()
  expect(await pageOf(gry)).toBe('without-role')
  expect(await gry.locator('main').textContent()).toContain('Gry')
})
