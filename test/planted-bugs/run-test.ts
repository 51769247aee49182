import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { PlantedBug } from './planted-bug.ts'

/** Names of the tests that were run, by how they ended. */
export interface Ended {
  passed: string[]
  failed: string[]
}

interface Report {
  testResults: { assertionResults: { status: string; title: string }[]; status: string; message: string }[]
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Runs the one test in the folder. A file that does not even load has failed. */
export async function runTest(folder: string, [file, test]: PlantedBug['caughtBy']): Promise<Ended> {
  const report = join(mkdtempSync(join(folder, '.build/run-')), 'report.json')
  const asked = ['run', '--config', 'test/vitest.config.ts', file, '-t', escaped(test), '--reporter=json', `--outputFile=${report}`]
  // A red run ends with 1, which says no more than the report does.
  await promisify(execFile)(process.execPath, ['node_modules/vitest/vitest.mjs', ...asked], { cwd: folder }).catch(() => null)
  if (!existsSync(report)) return { passed: [], failed: [`${file} is not there`] }
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  const ended = testResults.flatMap(({ assertionResults }) => assertionResults)
  const titles = (status: string) => ended.filter(one => one.status === status).map(({ title }) => title)
  const brokenFiles = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
  return {
    passed: titles('passed'),
    failed: [...titles('failed'), ...brokenFiles.map(({ message }) => `${file} does not load: ${message}`)],
  }
}
