import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Clock } from '../../functions/platform/clock.ts'
import { epoch } from '../../functions/values/instant.ts'
import { account, region } from '../engines/access.ts'
import { houseTime } from './house-time-header.ts'
import type { Lambda } from './lambda.ts'
import { serveRuntimeApi } from './runtime-api.ts'

/** One process with a Lambda's bundle under AWS's own runtime client. It works on one call at a time and stays warm for the next. */
export interface Environment {
  /** @throws what the handler threw, or that it took too long, or that its process ended */
  invoke(event: unknown): Promise<unknown>
  /** A process that died or was stopped is of no more use. */
  ended(): boolean
  stop(): void
}

export interface Ground {
  clock: Clock
  /** Everything of the process's environment that is not this Lambda's own: where the engines listen. */
  endpoints: Record<string, string>
  /** Each line the Lambda writes, and what Lambda itself would write to its log. */
  say(line: string): void
}

const runtimeClient = createRequire(import.meta.url).resolve('aws-lambda-ric')
const begin = fileURLToPath(new URL('runtime/begin.ts', import.meta.url))

export async function startEnvironment(lambda: Lambda, { clock, endpoints, say }: Ground): Promise<Environment> {
  const api = await serveRuntimeApi()
  const started = performance.now()
  const process = spawn(globalThis.process.execPath, [`--max-old-space-size=${lambda.memory}`, '--import', begin, runtimeClient], {
    cwd: lambda.bundle,
    env: { ...lentByLambda(lambda), ...endpoints, ...lambda.settings, AWS_LAMBDA_RUNTIME_API: api.address },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C reaches the house alone. Without the house the process finds nobody to ask for work, and ends.
    detached: true,
  })
  for (const pipe of [process.stdout, process.stderr]) createInterface({ input: pipe }).on('line', say)

  let over = false
  function end(because: Error): void {
    over = true
    api.abandon(because)
    api.close()
  }
  process.on('error', end)
  process.on('exit', (code, signal) => end(new Error(`the runtime of ${lambda.name} exited: ${signal ?? `exit status ${code}`}`)))

  let initialisation: number | null = null
  const ready = api.ready.then(() => {
    initialisation = performance.now() - started
  })
  ready.catch(() => undefined)

  return {
    async invoke(event) {
      const id = randomUUID()
      const outOfTime = setTimeout(() => {
        end(new Error(`${lambda.name} timed out after ${lambda.timeout} seconds`))
        process.kill('SIGKILL')
      }, lambda.timeout * 1000)
      try {
        await ready
        const begun = performance.now()
        const answer = api.invoke({ id, event, headers: callHeaders(lambda, clock) })
        return await answer.finally(() => {
          say(report(id, performance.now() - begun, initialisation))
          initialisation = null
        })
      } finally {
        clearTimeout(outOfTime)
      }
    },
    ended: () => over,
    stop() {
      end(new Error(`${lambda.name} was stopped`))
      process.kill('SIGKILL')
    },
  }
}

function callHeaders(lambda: Lambda, clock: Clock): Record<string, string> {
  const now = epoch(clock.now())
  return {
    'lambda-runtime-deadline-ms': String(now + lambda.timeout * 1000),
    'lambda-runtime-invoked-function-arn': `arn:aws:lambda:${region}:${account}:function:${lambda.name}`,
    [houseTime]: String(now),
  }
}

/** As Lambda ends each call in the log; the initialisation stands at an environment's first. */
const report = (id: string, duration: number, initialisation: number | null): string =>
  [
    `REPORT RequestId: ${id}`,
    `Duration: ${duration.toFixed(2)} ms`,
    ...(initialisation === null ? [] : [`Init Duration: ${initialisation.toFixed(2)} ms`]),
  ].join('\t')

/** What every Lambda finds in its environment, with keys that open nothing and no other place to look for better ones. */
const lentByLambda = ({ name, bundle, handler, memory }: Lambda): Record<string, string> => ({
  _HANDLER: handler,
  LAMBDA_TASK_ROOT: bundle,
  LAMBDA_RUNTIME_DIR: bundle,
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory),
  AWS_LAMBDA_LOG_GROUP_NAME: name,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SESSION_TOKEN: 'local',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  HOME: bundle,
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LANG: 'en_US.UTF-8',
  TZ: ':UTC',
})
