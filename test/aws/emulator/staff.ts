import { spawnSync } from 'node:child_process'
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

/** Somebody at a terminal with AWS keys of their own, and our command line. */
export const staffWith =
  (emulator: Emulator, keys: Keys) =>
  (...words: string[]): Said => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [inCheckout('cli/bin.js'), ...words, '--stage', 'test', '--json'], {
      cwd: inCheckout('.'),
      env: { ...process.env, ...emulator.environment, ...keys },
      encoding: 'utf8',
      maxBuffer: 50_000_000,
    })
    return { exit: status, json: stdout.trim() ? JSON.parse(stdout) : null, aside: stderr }
  }

/** @throws when the command did not end well */
export function did({ exit, json, aside }: Said) {
  if (exit !== 0) throw new Error(`exit ${exit}: ${JSON.stringify(json)}\n${aside.slice(-1500)}`)
  return json
}
