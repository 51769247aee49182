import { expect, test } from 'vitest'
import { answerBudgets, countAnswers, countOpenings, digitsBudgets, openingBudgets } from '../../bench/answer-counts.ts'
import { isHeld, type Measured } from '../../bench/budget.ts'
import { eventBudgets } from '../../bench/event-counts.ts'
import { mailingBudgets } from '../../bench/mailing-budgets.ts'
import { countMailings } from '../../bench/mailing-counts.ts'
import { countMove, moveBudgets } from '../../bench/move-counts.ts'
import { countStanding, standingBudgets } from '../../bench/standing-counts.ts'

const missed = (lines: Measured[]) => lines.filter(line => !isHeld(line))

test('mailing a thousand people asks SES and DynamoDB for no more than it may', async () => {
  const short = { oneReader: await countMailings(1), oneCall: await countMailings(50) }
  expect(missed(mailingBudgets(short, await countMailings(1000)))).toEqual([])
})

test('what SES tells of a thousand mails is written down in few writes, however fast they are sent', async () => {
  expect(missed(await eventBudgets(1000))).toEqual([])
})

test('a link of every example letter opens with one call, which changes nothing and reads the letter once a process', async () => {
  const { openings, digits } = await countOpenings()
  expect(missed([...openings.flatMap(openingBudgets), ...digitsBudgets(digits)])).toEqual([])
})

test('an answer is committed in three round trips, and nobody waits for a mail to be sent', async () => {
  expect(missed((await countAnswers()).flatMap(answerBudgets))).toEqual([])
})

test('moving a meeting of a thousand costs a call for each calendar entry, one for each fifty of the others, and no row of a person', async () => {
  const counts = await countMove(1000)
  expect(missed(moveBudgets(counts))).toEqual([])
  expect(counts.calls).toEqual({ raw: counts.registered, bulk: 20 })
})

test('how a letter of a thousand stands is counted and not read, also once its meeting was moved', async () => {
  const counts = await countStanding(1000)
  expect(missed(standingBudgets(counts))).toEqual([])
  expect(counts.everybody).toBeGreaterThan(40)
})
