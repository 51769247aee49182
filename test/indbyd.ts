import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const checkout = fileURLToPath(new URL('..', import.meta.url))

export interface Ran {
  exit: number
  stdout: string
  stderr: string
  /** What `--json` printed. */
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever the command printed.
  json: any
}

/** The command as people run it: the package's own file, in a process of its own. */
export async function indbyd(
  args: string[],
  { env = {}, cwd = checkout, from = checkout }: { env?: Record<string, string>; cwd?: string; from?: string } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [join(from, 'cli/bin.js'), ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', piece => (stdout += piece))
  child.stderr.on('data', piece => (stderr += piece))
  const [exit] = (await once(child, 'close')) as [number]
  return { exit, stdout, stderr, json: args.includes('--json') && stdout ? JSON.parse(stdout) : undefined }
}
