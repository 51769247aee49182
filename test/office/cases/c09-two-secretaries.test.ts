import { expect, test } from 'vitest'
import { drawn } from '../../browser/drawn.ts'
import { letter002 } from '../../house.ts'
import { openCase, pageOf, stateOf } from './open-case.ts'

// C9: two edit the letter, and the second sees both texts; two press launch, and there is one
// mailing.

const { letter, recipients } = letter002({ people: 4 })
const id = letter.id

test('who saves second sees both texts and saves them as one; of two launches one mails', async () => {
  await using of = await openCase()
  const { house } = of
  await of.drafts(id, letter.source, recipients)
  const [mette, ole] = [await of.signIn('Mette'), await of.signIn('Ole')]
  for (const page of [mette, ole]) await page.goto(`${house.origin}/c/${id}/brev`)
  const [first, second] = ['Fra Mette: kom i god tid.', 'Fra Ole: tag cyklen.']
  await mette.locator('textarea[name=part]').nth(1).fill(first!)
  await mette.getByRole('button', { name: 'Gem og se' }).click()
  await mette.waitForURL(/gjort=saved/)
  // It is saved by itself two seconds after the last key, and so is told by itself.
  await ole.locator('textarea[name=part]').nth(2).fill(second!)
  const mine = ole.locator('form textarea[name=text]')
  await mine.waitFor()
  expect(await ole.locator('main').innerText()).toContain('Mette Krogsbæk gemte')
  expect(await mine.inputValue()).toContain(second)
  expect(await ole.locator('[data-theirs]').inputValue()).toContain(first)
  await drawn(ole)
  expect(await ole.evaluate('document.activeElement.getAttribute("role")')).toBe('alert')
  const both = (await ole.locator('[data-theirs]').inputValue()).replace('Med venlig hilsen', `${second}\n\nMed venlig hilsen`)
  await mine.fill(both)
  await ole.getByRole('button', { name: 'Gem min tekst' }).click()
  await ole.waitForURL(/gjort=saved/)
  await mette.reload()
  const texts = await mette.locator('textarea[name=part]').evaluateAll(all => all.map(one => (one as unknown as { value: string }).value))
  expect(texts).toEqual(expect.arrayContaining([first, second]))

  // Both have the last page open with the number typed, and press at once.
  const other = await of.signIn('Adam')
  for (const page of [mette, other]) {
    await page.goto(`${house.origin}/c/${id}/proeve`)
    await page.getByRole('button', { name: 'Jeg har set det igennem' }).click()
    await page.waitForURL(/gjort=/)
  }
  for (const page of [mette, other]) {
    await page.goto(`${house.origin}/c/${id}/send-ud`)
    await page.getByLabel('Skriv, hvor mange der står på listen').fill('4')
  }
  await Promise.all([mette, other].map(page => page.getByRole('button', { name: 'Send 4 invitationer' }).click()))
  for (const page of [mette, other]) await page.waitForLoadState()
  const came = await Promise.all([mette, other].map(async page => `${await pageOf(page)} ${await stateOf(page)}`))
  expect(came.toSorted()).toEqual(['campaign launched', 'launch empty'])
  const late = came[0] === 'campaign launched' ? other : mette
  expect(await late.locator('main').innerText()).toContain('Brevet er sendt ud')
  await of.passes(121)
  expect(await house.mails({ mailing: 'invitation' })).toHaveLength(4)
})

test('a button pressed twice is one order: one letter begins', async () => {
  await using of = await openCase()
  const { house } = of
  const mette = await of.signIn('Mette')
  await mette.goto(`${house.origin}/ny`)
  await mette.getByText('Et tomt brev').click()
  await mette.getByRole('button', { name: 'Begynd' }).dblclick()
  await mette.waitForURL(/\/brev/)
  // Without JavaScript both presses come.
  const formId = 'f'.repeat(20)
  const posts = `Promise.all([1, 2].map(() => fetch('/ny', { method: 'POST', body: new URLSearchParams({ from: 'text', text: 'Hej alle', formId: '${formId}' }) }))).then(all => all.map(one => one.url))`
  const [one, two] = await mette.evaluate<string[]>(posts)
  expect(one).toBe(two)
  await mette.goto(house.origin)
  expect(await mette.locator('main li.card').count()).toBe(2)
})
