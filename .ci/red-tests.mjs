// The tests that were red, told once more at the end of the gate: file, name and what was wrong.
// node .ci/red-tests.mjs RESULTS.json TESTS.log
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const [results, log] = process.argv.slice(2)
const MOST = 20
const LINES = 15

const first = text => stripVTControlCharacters(text).split('\n').slice(0, LINES).join('\n')

/** What vitest wrote of one file: its red tests, or why it did not load. */
function redOf(file) {
  const name = relative(process.cwd(), file.name)
  const tests = file.assertionResults.filter(test => test.status === 'failed')
  if (tests.length > 0) return tests.map(test => `${name} > ${test.fullName}\n${first(test.failureMessages.join('\n'))}`)
  return file.status === 'failed' ? [`${name}\n${first(file.message ?? '')}`] : []
}

const red = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')).testResults.flatMap(redOf) : []
for (const told of red.slice(0, MOST)) console.log(`\n== red: ${told}`)
if (red.length > MOST) console.log(`\n== red: ${red.length - MOST} more`)
// An error outside every test stands in no result, only in what was printed.
if (red.length === 0) {
  console.log('\n== red: npm test')
  console.log(stripVTControlCharacters(readFileSync(log, 'utf8')).split('\n').slice(-60).join('\n'))
}
