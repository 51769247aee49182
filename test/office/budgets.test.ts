import { expect, test } from 'vitest'
import { isHeld, type Measured } from '../../bench/budget.ts'
import { consoleBudgets, consoleFiles, countConsole } from '../../bench/console-counts.ts'

// What a page of the console may weigh and ask of the table, as counts: nothing here is timed.

const missed = (lines: Measured[]) => lines.filter(line => !isHeld(line))

test.each([100, 2000])('every page of a letter to %i is light, and asks the table for little', async people => {
  expect(missed(consoleBudgets(await countConsole(people, { mailed: true })))).toEqual([])
})

test('style and script are light', () => {
  expect(missed(consoleFiles())).toEqual([])
})
