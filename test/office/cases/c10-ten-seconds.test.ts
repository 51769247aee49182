import { expect, test } from 'vitest'
import { letter002 } from '../../house.ts'
import { openCase } from './open-case.ts'

// C10: a chief looks for ten seconds on a phone, prints it, or has it read aloud.

const id = letter002().letter.id

test('first sentence, what waits, next step, numbers and map, in that order; one A4; the same numbers aloud', async () => {
  await using of = await openCase()
  const { house } = of
  await house.launches(letter002({ people: 40 }))
  for (let person = 1; person <= 20; person++) await house.guest(`p${person}@kommune.example`).registers()
  for (let person = 21; person <= 25; person++) await house.guest(`p${person}@kommune.example`).declines()
  const page = await of.signIn('Bodil', { viewport: { width: 360, height: 740 } })
  await page.goto(`${house.origin}/c/${id}`)
  const sentence = await page.locator('.top strong').innerText()
  expect(sentence).toMatch(
    /^20 er tilmeldt\. 15 mangler at svare og får en påmindelse onsdag den 8\.\sapril kl\.\s09\.00\. Intet venter på jer\.$/,
  )
  const tops = await page.evaluate<number[]>(
    `['.top strong', '#beslut', '#plan', '#svar', '#kommuner'].map(one => document.querySelector(one).getBoundingClientRect().top)`,
  )
  expect(tops).toEqual(tops.toSorted((a, b) => a - b))
  expect(tops[0]).toBeLessThan(740)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)

  // What a screen reader says of each number is the number.
  const aloud = await page.locator('main').ariaSnapshot()
  for (const [what, count] of [
    ['Tilmeldt', 20],
    ['Afbud', 5],
    ['Ikke svaret', 15],
  ] as const)
    expect(aloud).toMatch(new RegExp(`term: ${what}[\\s\\S]{0,80}?link "${count}"`))

  await page.emulateMedia({ media: 'print' })
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
})
