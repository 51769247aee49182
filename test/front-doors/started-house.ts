import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A house in a process of its own, as `npm start` starts it, and the CLI beside it. */
export async function startHouse(dir?: string, ...flags: string[]) {
  const kept = dir ?? (await mkdtemp(join(tmpdir(), 'indbyd-house-')))
  const child = spawn('npm', ['start', '--', '--port', '0', '--dir', kept, ...flags], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (piece: Buffer) => {
      said += piece
      const ready = said.match(/^ready (\S+)$/m)
      if (ready?.[1]) resolve(ready[1])
    })
    child.on('exit', code => reject(new Error(`the house ended with ${code} before it was ready:\n${said}`)))
  })
  const json = async (path: string, init?: RequestInit) => (await fetch(url + path, init)).json()
  return {
    url,
    dir: kept,
    json,
    turn: (to: string) => json('/__local/clock', { method: 'POST', body: JSON.stringify({ to }) }),
    indbyd: (...args: string[]) => indbyd(url, args),
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null) await this.stop()
      if (!dir) await rm(kept, { recursive: true, force: true })
    },
  }
}

async function indbyd(house: string, args: string[]) {
  const child = spawn('npm', ['run', '-s', 'indbyd', '--', ...args], { cwd: root, env: { ...process.env, INDBYD_HOUSE: house } })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', piece => (stdout += piece))
  child.stderr.on('data', piece => (stderr += piece))
  const [exit] = (await once(child, 'close')) as [number]
  return { exit, stdout, stderr, json: args.includes('--json') && stdout ? JSON.parse(stdout) : undefined }
}
