import { expect, test } from 'vitest'
import { letter002 } from '../../house.ts'
import { openCase, stateOf } from './open-case.ts'
import { pasted } from './pasted-002.ts'

// C1: a secretary who was never here, from the empty list to a letter that is out. What she presses
// is counted, and what she has to read: at two hundred words a minute a first-time user who reads
// every line of every page, each line once, is done in ten minutes.

test('from nothing to launched, in at most 15 clicks and ten minutes of reading, and no dead end', async () => {
  await using of = await openCase()
  const mette = await of.signIn('Mette')
  let clicks = 1
  const lines = new Set<string>()
  const reads = async () => {
    for (const line of (await mette.locator('main').innerText()).split('\n')) lines.add(line)
  }
  await reads()
  const press = async (what: ReturnType<typeof mette.getByRole>) => {
    clicks++
    await what.click()
    await mette.waitForLoadState()
    await reads()
  }
  expect(await mette.locator('.empty').textContent()).toContain('Begynd med at skrive')
  await press(mette.getByRole('link', { name: 'Ny invitation' }).first())
  await mette.getByLabel('Brevets tekst').fill(pasted)
  await press(mette.getByRole('button', { name: 'Begynd' }))
  await mette.waitForURL(/\/brev/)
  // What the text does not say, or says twice in two ways, has a button each.
  for (let mended = 0; mended < 15 && (await mette.locator('.finding [name=mend]').count()) > 0; mended++) {
    await press(mette.locator('.finding [name=mend]').first())
    await mette.waitForURL(/gjort=/)
  }
  expect(await stateOf(mette)).toBe('ready')
  await press(mette.getByRole('link', { name: 'Hent listen ind' }).first())
  clicks++
  const buffer = Buffer.from(letter002().recipients)
  await mette.getByLabel('Vælg filen').setInputFiles({ name: 'recipients.csv', mimeType: 'text/csv', buffer })
  await press(mette.getByRole('button', { name: 'Se listen igennem' }))
  await press(mette.getByRole('button', { name: /^Gem \d+ på listen/ }))
  await press(mette.getByRole('link', { name: 'Prøvekør' }).first())
  await press(mette.getByRole('button', { name: 'Jeg har set det igennem' }))
  await press(mette.getByRole('link', { name: /^Send \d+ invitationer/ }))
  const people = /Der står (\d+) på listen/.exec((await mette.locator('#confirmed-hint').textContent()) ?? '')![1]!
  await mette.getByLabel('Skriv, hvor mange der står på listen').fill(people)
  await press(mette.getByRole('button', { name: `Send ${people} invitationer` }))
  expect(new URL(mette.url()).search).toBe('?gjort=launched')
  expect(await mette.getByRole('button', { name: 'Fortryd udsendelsen' }).count()).toBe(1)
  await of.passes(121)
  expect(await of.house.mails({ mailing: 'invitation' })).toHaveLength(Number(people))
  expect(clicks).toBeLessThanOrEqual(15)
  const words = [...lines].join(' ').split(/\s+/).length
  expect(words / 200).toBeLessThanOrEqual(10)
})
