import { execFile, spawnSync } from 'node:child_process'
import { inCheckout } from '../../../infra/bundling/checkout.ts'
import type { Emulator } from './emulator.ts'

export interface Keys {
  AWS_ACCESS_KEY_ID: string
  AWS_SECRET_ACCESS_KEY: string
  AWS_SESSION_TOKEN?: string
}

export interface Said {
  exit: number | null
  // biome-ignore lint/suspicious/noExplicitAny: what a command answers is read by whoever gave it.
  json: any
  aside: string
}

export type Staff = ReturnType<typeof staffWith>

/** Somebody at a terminal with AWS keys of their own, and our command line. */
export function staffWith(emulator: Emulator, keys: Keys) {
  const typed = (words: string[]) => [inCheckout('cli/bin.js'), ...words, '--stage', 'test', '--json']
  const within = {
    cwd: inCheckout('.'),
    env: { ...process.env, ...emulator.environment, ...keys },
    encoding: 'utf8',
    maxBuffer: 50_000_000,
    timeout: 900_000,
  } as const
  const said = (exit: number | null, stdout: string, aside: string): Said => ({
    exit,
    json: stdout.trim() ? JSON.parse(stdout) : null,
    aside,
  })

  const staff = (...words: string[]): Said => {
    const { status, stdout, stderr } = spawnSync(process.execPath, typed(words), within)
    return said(status, stdout, stderr)
  }
  /** The same, while something else happens. */
  const meanwhile = (...words: string[]) =>
    new Promise<Said>(resolve => {
      const child = execFile(process.execPath, typed(words), within, (_, stdout, stderr) => resolve(said(child.exitCode, stdout, stderr)))
    })
  return Object.assign(staff, { meanwhile })
}

/** @throws when the command did not end well */
export function did({ exit, json, aside }: Said) {
  if (exit !== 0) throw new Error(`exit ${exit}: ${JSON.stringify(json)}\n${aside.slice(-1500)}`)
  return json
}
