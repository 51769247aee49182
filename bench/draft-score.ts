import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../functions/platform/clock.ts'
import { draftFrom } from '../functions/writing/draft/draft.ts'

/**
 * What each letter says, fact by fact as `new --from` reports them: `{"letter.txt":
 * {"sessions.0.date": "2026-05-04"}}`.
 */
type Expectations = Record<string, Record<string, string>>

// How much of a letter a draft recognises: node --import tsx bench/draft-score.ts DIR
// [EXPECTATIONS.json]
const [dir, file] = process.argv.slice(2)
if (!dir) {
  console.error('Give the folder with the letters (*.txt, *.md), and expectations.json in it or as a second argument.')
  process.exit(2)
}
const expectations = JSON.parse(readFileSync(file ?? join(dir, 'expectations.json'), 'utf8')) as Expectations

let [allFound, allPresent] = [0, 0]
for (const letter of readdirSync(dir).filter(name => name in expectations)) {
  const { recognised } = draftFrom(readFileSync(join(dir, letter), 'utf8'), systemClock.now())
  const told = new Map(recognised.map(({ fact, value }) => [fact, value]))
  const present = Object.entries(expectations[letter] ?? {})
  const missed = present.filter(([fact, value]) => told.get(fact) !== value)
  const invented = recognised.filter(({ fact }) => !(fact in (expectations[letter] ?? {})))
  allFound += present.length - missed.length
  allPresent += present.length
  console.log(`${present.length - missed.length}/${present.length}  ${letter}`)
  for (const [fact, value] of missed) console.log(`      ${fact}: »${value}«, read »${told.get(fact) ?? ''}«`)
  for (const { fact, value, line } of invented) console.log(`      not in the letter: ${fact} »${value}« (line ${line})`)
}
console.log(`${allFound}/${allPresent} facts recognised`)
