import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inCheckout } from '../../infra/bundling/checkout.ts'

const wanted = inCheckout('test/aws/requirements.txt')
const venv = inCheckout('.build/aws/venv')

/** Where there is no Python the independent check cannot be made, and that is not a pass. */
export const hasPython = (): boolean => spawnSync('python3', ['-m', 'venv', '--help']).status === 0

/** A Python environment with pinned versions, made once and again when the versions change. */
export function pythonEnvironment(): { bin(program: string): string; packages: string } {
  const installed = join(venv, 'installed.txt')
  const isCurrent = existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(wanted, 'utf8')
  if (!isCurrent) {
    execFileSync('python3', ['-m', 'venv', '--clear', venv])
    execFileSync(join(venv, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', '-r', wanted], { stdio: 'inherit' })
    copyFileSync(wanted, installed)
  }
  const [packages = ''] = globSync('lib/python3*/site-packages', { cwd: venv })
  return { bin: program => join(venv, 'bin', program), packages: join(venv, packages) }
}
