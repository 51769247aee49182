import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inCheckout } from '../../../infra/bundling/checkout.ts'
import { freePort } from '../../../local/engines/free-port.ts'

export const region = 'eu-north-1'
export const account = '000000000000'

export type Emulator = Awaited<ReturnType<typeof startEmulator>>

/** A right somebody used, as IAM sees it; `keys` are the table's partition keys. */
export interface Heard {
  who: string
  action: string
  resource: string
  keys: string[] | null
}

export interface Called {
  status: number
  to: string | undefined
  text: string
  /** Every `Set-Cookie`. */
  cookies: string[]
}

export interface Calling {
  host?: string
  /** Another program's on this machine. */
  port?: number
  form?: Record<string, string>
  /** In place of a form, with its type among the headers. */
  body?: string
  method?: string
  headers?: Record<string, string>
}

/**
 * ministack: an AWS nobody here wrote, with IAM in force and TLS, as our queues and topics refuse
 * plain HTTP. Doors run as processes of the Node we deploy to.
 * @param asItIs nothing is lent to it (`sitecustomize.py`)
 */
export async function startEmulator(program: string, { asItIs = false } = {}) {
  const port = await freePort()
  // Under no package.json of ours: what is deployed would be taken for ES modules.
  const folder = mkdtempSync(join(tmpdir(), 'indbyd-aws-'))
  const log = join(folder, 'emulator.log')
  const doorsTime = join(folder, 'doors-time')
  const heard = join(folder, 'heard.jsonl')
  const out = openSync(log, 'w')
  const emulator = spawn(program, {
    stdio: ['ignore', out, out],
    // A group of its own, so that its doors end with it, however it ends.
    detached: true,
    env: {
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      HOME: folder,
      TMPDIR: folder,
      PYTHONPATH: inCheckout('test/aws/emulator'),
      PYTHONDONTWRITEBYTECODE: '1',
      ...(asItIs && { INDBYD_LEND_NOTHING: '1' }),
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: 'localhost',
      MINISTACK_REGION: region,
      AWS_DEFAULT_REGION: region,
      LAMBDA_EXECUTOR: 'local',
      AUTH: 'true',
      USE_SSL: '1',
      // Its certificate is made when it starts; doors ask it and nobody else.
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      // In quotes, for a folder may have a space in its name.
      NODE_OPTIONS: `--require ${JSON.stringify(inCheckout('test/aws/emulator/doors-time.cjs'))}`,
      INDBYD_DOORS_TIME: doorsTime,
      INDBYD_HEARD: heard,
      SFTP_ENABLED: '0',
      IOT_MTLS_ENABLED: '0',
    },
  })
  const ended = once(emulator, 'exit')
  const endAll = () => {
    try {
      process.kill(-emulator.pid!, 'SIGKILL')
    } catch {
      // All of them are gone.
    }
  }
  process.once('exit', endAll)

  const call = (path: string, { host, form, body, method, headers, port: at = port }: Calling = {}) =>
    new Promise<Called>((resolve, reject) => {
      const asking = request(
        {
          hostname: '127.0.0.1',
          port: at,
          path,
          method: method ?? (form || body ? 'POST' : 'GET'),
          rejectUnauthorized: false,
          headers: {
            host: host ?? `localhost:${at}`,
            ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
            ...headers,
          },
        },
        answer => {
          let text = ''
          answer.setEncoding('utf8')
          answer.on('data', part => (text += part))
          answer.on('end', () => {
            const { statusCode: status = 0, headers } = answer
            resolve({ status, to: headers.location, text, cookies: headers['set-cookie'] ?? [] })
          })
        },
      )
      asking.on('error', reject)
      asking.end(form ? new URLSearchParams(form).toString() : body)
    })

  async function untilItAnswers(): Promise<void> {
    for (let attempt = 0; attempt < 600; attempt++) {
      if (emulator.exitCode !== null) throw new Error(`the emulator ended at once:\n${readFileSync(log, 'utf8').slice(-2000)}`)
      const answer = await call('/_ministack/health').catch(() => undefined)
      if (answer?.status === 200) return
      await sleep(200)
    }
    throw new Error('the emulator does not answer')
  }
  await untilItAnswers()

  return {
    port,
    folder,
    /** What it speaks TLS with. */
    tls: () => ({
      key: readFileSync(join(folder, 'ministack-tls/server.key')),
      cert: readFileSync(join(folder, 'ministack-tls/server.crt')),
    }),
    call,
    log: () => readFileSync(log, 'utf8'),
    /** Every right that was used so far. */
    heard: (): Heard[] =>
      (existsSync(heard) ? readFileSync(heard, 'utf8') : '')
        .trim()
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line) as Heard),
    /** Doors believe it is so much later, in seconds; earlier when negative. */
    shiftDoors: (seconds: number) => writeFileSync(doorsTime, String(seconds)),
    /** How any AWS client, the CDK and our own CLI reach it. */
    environment: {
      AWS_ENDPOINT_URL: `https://localhost:${port}`,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: region,
      AWS_EC2_METADATA_DISABLED: 'true',
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      NODE_NO_WARNINGS: '1',
      CI: '1',
    },
    async [Symbol.asyncDispose]() {
      endAll()
      await ended
      process.off('exit', endAll)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
