import { afterAll, beforeAll, expect, test } from 'vitest'
import { letter002, openTestHouse, type TestHouse } from '../house.ts'

// A new date brings the letter once more, with its *ja* and its *nej*, also to whoever has no seat.

const { letter, recipients } = letter002({ people: 4 })
let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
  await house.launches({ letter: { ...letter, sessions: [{ ...letter.sessions[0], capacity: 1 }] } as typeof letter, recipients })
})
afterAll(() => house.house.close())

test('whoever waits and presses nej is asked whether to leave the line, and is in it until they say so', async () => {
  await house.guest('p1@kommune.example').registers()
  const waits = house.guest('p2@kommune.example')
  await waits.registers()
  expect((await waits.opens()).state).toBe('waitlisted')
  const asked = await waits.opens('?svar=nej')
  expect(asked.body).toContain('Vil du forlade ventelisten?')
  expect((await waits.opens()).body).toContain('Du er ikke tilmeldt endnu')
  expect((await waits.opens('?svar=ja')).body).not.toContain('Vil du forlade ventelisten?')
})

test('whoever awaits staff and presses nej is asked whether to take the wish back', async () => {
  const asks = house.guest('p3@kommune.example')
  await asks.registers({ role: 'konsulent' })
  expect((await asks.opens('?svar=nej')).body).toContain('Vil du trække din tilmelding tilbage?')
  expect((await asks.opens()).state).toBe('pendingApproval')
})
