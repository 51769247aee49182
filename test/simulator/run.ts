import { parseArgs } from 'node:util'
import type { PlacedFault } from './faults.ts'
import { shrink } from './shrink.ts'
import { simulate, traceOf } from './simulate.ts'
import { rare, situations } from './situations.ts'

/** Seeds enough for every situation to be met. With fewer, what is missing says nothing. */
const enough = 200
/** Seeds enough for those that are rare. */
const enoughForRare = 1000

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    seed: { type: 'string' },
    from: { type: 'string' },
    faults: { type: 'string' },
    trace: { type: 'boolean' },
    'as-found': { type: 'boolean' },
  },
})
const first = Number(values.seed ?? values.from ?? 1)
const count = values.seed === undefined ? Number(values.seeds ?? enough) : 1
const listed = values.faults === undefined ? undefined : (values.faults.split(',').filter(Boolean) as PlacedFault[])

const reached = new Set<string>()
let wrong = 0
const began = performance.now()
for (let seed = first; seed < first + count; seed++) {
  const run = await simulate(seed, listed)
  for (const situation of run.reached) reached.add(situation)
  if (values.trace) for (const line of traceOf(run.story)) console.log(line)
  const [violation] = run.violations
  if (violation === undefined) continue
  wrong += run.violations.length
  console.log(`seed ${seed}, ${run.faults.length} faults:`)
  for (const sentence of run.violations) console.log(`  ${sentence}`)
  const faults = listed ?? (values['as-found'] ? undefined : await shrink(seed, run.faults, violation))
  const those = faults === undefined ? '' : ` --faults '${faults.join(',')}'`
  console.log(`  play it again: npm run simulate -- --seed ${seed}${those} --trace`)
}

const all = Object.keys(situations)
const missing = all.filter(situation => !reached.has(situation))
const owed = missing.filter(situation => count >= enoughForRare || !rare.has(situation))
const blind = count >= enough && owed.length > 0
if (missing.length > 0 && count > 1) console.log(`never met: ${missing.join(', ')}`)
const seconds = Math.round((performance.now() - began) / 1000)
console.log(`simulate: ${count} seeds, ${wrong} violations, ${reached.size} of ${all.length} situations reached, ${seconds} s`)
if (wrong > 0 || blind) process.exitCode = 1
