import { afterAll, beforeAll, expect, test } from 'vitest'
import { letter002, openTestHouse, type TestHouse } from '../house.ts'

// A form that was sent without its answer, from a page of before or by hand: what is said leads
// only to what stands on the page that comes back.

const { letter, recipients } = letter002({ people: 5 })
const oneSeat = { ...letter, sessions: [{ ...letter.sessions[0], capacity: 1 }] } as typeof letter
let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
  await house.launches({ letter: oneSeat, recipients })
})
afterAll(() => house.house.close())

const deadLinks = (html: string) => [...html.matchAll(/href="#([^"]+)"/g)].flatMap(([, id]) => (html.includes(`id="${id}"`) ? [] : [id]))

test('no page leads to a place it does not have', async () => {
  const [seated, waits, asks, silent] = [1, 2, 3, 4].map(nth => house.guest(`p${nth}@kommune.example`))
  await seated!.registers()
  await waits!.registers()
  await asks!.registers({ role: 'konsulent' })
  const said = async (guest: typeof seated, fields: Record<string, string>) => {
    const { status, body } = await guest!.posts(fields)
    expect(deadLinks(body)).toEqual([])
    return [status, body.includes('Vi kunne ikke se, hvad du ville.')]
  }
  for (const action of ['', 'xyz']) {
    for (const guest of [seated, waits, asks]) expect(await said(guest, { action })).toEqual([422, true])
    expect(await said(silent, { action })).toEqual([422, false])
  }
  await house.turnsTo('2026-04-20T08:00:00Z')
  const late = await silent!.posts({ action: 'xyz' })
  expect([late.status, deadLinks(late.body)]).toEqual([422, []])
  expect(late.body).toContain('Fristen')

  // Nobody is sent to choose where nothing is left to choose.
  const says = async () => {
    const pages = await Promise.all([seated, waits, asks].map(guest => guest!.posts({ action: 'xyz' })))
    return pages.map(({ body }) => /Vælg her på siden|Fristen er udløbet, så|Mødet er begyndt, så/.exec(body)?.[0])
  }
  expect(await says()).toEqual(['Vælg her på siden', 'Fristen er udløbet, så', 'Vælg her på siden'])
  await house.turnsTo('2026-05-04T14:00:00Z')
  expect(await says()).toEqual(['Mødet er begyndt, så', 'Mødet er begyndt, så', 'Mødet er begyndt, så'])
})
