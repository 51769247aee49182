import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkout, indbyd } from '../indbyd.ts'

export type StartedHouse = Awaited<ReturnType<typeof startHouse>>

/**
 * A house in a process of its own, and the CLI beside it. It ends with the test's process, also
 * where that is killed.
 */
export const startHouse = (dir?: string, ...flags: string[]) =>
  started({ program: process.execPath, args: ['--import', 'tsx', 'local/start.ts'], cwd: checkout, dir, flags })

/** The same as a newcomer types it, in this checkout or another. */
export const npmStart = ({ cwd = checkout, dir }: { cwd?: string; dir?: string } = {}) =>
  started({ program: 'npm', args: ['start', '--'], cwd, dir, flags: [] })

interface Start {
  program: string
  args: string[]
  cwd: string
  dir: string | undefined
  flags: string[]
}

async function started({ program, args, cwd, dir, flags }: Start) {
  const kept = dir ?? (await mkdtemp(join(tmpdir(), 'indbyd-house-')))
  const ours = ['--port', '0', '--dir', kept, '--ends-with', String(process.pid)]
  const child = spawn(program, [...args, ...ours, ...flags], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let complaints = ''
  child.stderr.on('data', (piece: Buffer) => {
    complaints += piece
  })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (piece: Buffer) => {
      said += piece
      const ready = said.match(/^ready (\S+)$/m)
      if (ready?.[1]) resolve(ready[1])
    })
    // With its last words: they may come after its end is known.
    child.on('close', code => reject(new NotStarted(code, `${said}${complaints}`)))
  })
  const json = async (path: string, init?: RequestInit) => (await fetch(url + path, init)).json()
  return {
    url,
    dir: kept,
    json,
    turn: (to: string) => json('/__local/clock', { method: 'POST', body: JSON.stringify({ to }) }),
    /** What it has complained of. */
    complaints: () => complaints,
    /** Resolves when its process has ended, in whatever way. */
    ended: () => (child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve()),
    indbyd: (...args: string[]) => indbyd(args, { env: { INDBYD_HOUSE: url }, from: cwd, cwd }),
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) await this.stop()
      if (!dir) await rm(kept, { recursive: true, force: true })
    },
  }
}

/** A house that would not open, and what it said. */
export class NotStarted extends Error {
  readonly exit: number | null
  constructor(exit: number | null, says: string) {
    super(says)
    this.exit = exit
  }
}
