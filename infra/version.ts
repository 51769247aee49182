import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * What is deployed, and what lies in a checkout: the package's version and the commit, where there
 * is one.
 */
export function versionOf(checkout: URL): string {
  const { version } = JSON.parse(readFileSync(new URL('package.json', checkout), 'utf8')) as { version: string }
  const { status, stdout } = spawnSync('git', ['rev-parse', '--short=12', 'HEAD'], { cwd: checkout, encoding: 'utf8' })
  return status === 0 ? `${version}+${stdout.trim()}` : version
}
