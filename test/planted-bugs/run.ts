import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bugs } from './bugs.ts'
import { copyOfTheProject } from './copy.ts'
import { type PlantedBug, planted } from './planted-bug.ts'
import { runTest } from './run-test.ts'

/**
 * Plants one bug after another in copies of the project and runs the test that must notice. It
 * measures the tests: one that stays green beside a bug is no test of it. Every test is first seen
 * green without a bug, so that red means what it should.
 */
async function tryAll(left: PlantedBug[], folder: string): Promise<number> {
  let caught = 0
  for (let bug = left.shift(); bug; bug = left.shift()) if (await isCaught(bug, folder)) caught++
  return caught
}

async function isCaught(bug: PlantedBug, folder: string): Promise<boolean> {
  const [file, test] = bug.caughtBy
  const healthy = await runTest(folder, bug.caughtBy)
  if (healthy.failed.length > 0 || healthy.passed.length === 0)
    return say(bug, `CANNOT TELL: without the bug »${test}« in ${file} does not pass`)
  const path = join(folder, bug.file)
  const right = readFileSync(path, 'utf8')
  writeFileSync(path, planted(right, bug))
  const { failed } = await runTest(folder, bug.caughtBy)
  writeFileSync(path, right)
  return failed[0] ? say(bug, `caught by »${failed[0]}« (${file})`, true) : say(bug, `NOT CAUGHT by »${test}« in ${file}`)
}

function say({ says, file }: PlantedBug, outcome: string, caught = false): boolean {
  console.log(`${says} (${file})\n  ${outcome}`)
  return caught
}

/** As many as there are cores on the machines we build on. */
const sideBySide = 2

const wanted = process.argv.slice(2).join(' ')
const chosen = bugs.filter(({ says, file }) => `${says} ${file}`.includes(wanted))
const left = [...chosen]
const caught = await Promise.all(
  Array.from({ length: sideBySide }, async () => {
    using copy = copyOfTheProject()
    return await tryAll(left, copy.folder)
  }),
)
const total = caught.reduce((sum, count) => sum + count, 0)
console.log(`\nplanted bugs: ${total} of ${chosen.length} caught`)
process.exitCode = total === chosen.length && chosen.length > 0 ? 0 : 1
