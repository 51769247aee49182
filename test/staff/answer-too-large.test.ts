import { expect, test } from 'vitest'
import { openOperator } from '../../functions/operator.ts'
import { answerTooLarge } from '../../functions/staff/answer-too-large.ts'
import { letter002, openTestHouse } from '../house.ts'
import { operatorEvent } from './operator-event.ts'

test.each([
  ['answers', 200, /Hent listen som CSV: indbyd export ID participants/],
  ['export', 200, /Hent listen som CSV/],
  ['import', 200, /^Svaret er større.*er den udført: .*indbyd status ID$/],
  ['rehearse', 200, /andet end et opslag eller en prøve/],
  ['import', 409, /^Ordren blev afvist.*Intet er ændret/],
])('%s that came to %i, and whose answer is too large, is told what was done and where to look', (act, status, says) => {
  expect(answerTooLarge(act, status)).toMatchObject({ code: 'ANSWER-TOO-LARGE', level: 'blocker', says: expect.stringMatching(says) })
})

test('the door says it of the act that was ordered', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 2 }))
  const { platform, log } = house.house
  // Of chance alone, so that packing does not help.
  const title = Array.from({ length: 2_600_000 }, () => String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 20_000))).join('')
  const { get } = platform.table
  const table = {
    ...platform.table,
    get: async (...asked: Parameters<typeof get>) => titled(await get(...asked), title),
  } as typeof platform.table
  const answer = await openOperator({ ...platform, table, log })(
    operatorEvent('POST', '/acts/status', { order: { campaign: letter002().letter.id } }),
  )
  expect(answer).toMatchObject({ statusCode: 409, body: expect.stringContaining('er den udført') })
})

const titled = (row: Record<string, unknown> | undefined, title: string) => row && ('title' in row ? { ...row, title } : row)
