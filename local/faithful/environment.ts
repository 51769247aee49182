import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import type { Clock } from '../../functions/platform/clock.ts'
import { epoch } from '../../functions/values/instant.ts'
import { account, region } from '../engines/access.ts'
import { houseTime } from './house-time-header.ts'
import type { Lambda } from './lambda.ts'
import { lentByLambda } from './lent-by-lambda.ts'
import { serveRuntimeApi } from './runtime-api.ts'

/**
 * One process with a Lambda's bundle under AWS's own runtime client. It works on one call at a time
 * and stays warm for the next.
 */
export interface Environment {
  /** When the bundle is loaded; rejects when it cannot be. */
  ready: Promise<void>
  /** @throws what the handler threw, or that it took too long, or that its process ended */
  invoke(event: unknown): Promise<unknown>
  /** A process that died or was stopped is of no more use. */
  ended(): boolean
  stop(): void
}

export interface Ground {
  clock: Clock
  /**
   * Everything of the process's environment that is not this Lambda's own: where the engines
   * listen.
   */
  endpoints: Record<string, string>
  /** Each line the Lambda writes, and what Lambda itself would write to its log. */
  say(line: string): void
}

const runtimeClient = createRequire(import.meta.url).resolve('aws-lambda-ric')
/** As a URL: a path with a `#` or a `%` would be read as one. */
const begin = new URL('runtime/begin.ts', import.meta.url).href

export async function startEnvironment(lambda: Lambda, { clock, endpoints, say }: Ground): Promise<Environment> {
  const api = await serveRuntimeApi()
  const started = performance.now()
  const child = spawn(process.execPath, [`--max-old-space-size=${lambda.memory}`, '--import', begin, runtimeClient], {
    cwd: lambda.bundle,
    env: { ...lentByLambda(lambda), ...endpoints, ...lambda.settings, AWS_LAMBDA_RUNTIME_API: api.address },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C reaches the house alone. Without the house the process finds nobody to ask for work,
    // and ends.
    detached: true,
  })
  for (const pipe of [child.stdout, child.stderr]) createInterface({ input: pipe }).on('line', say)

  let over = false
  function end(because: Error): void {
    over = true
    api.abandon(because)
    api.close()
  }
  child.on('error', end)
  child.on('exit', (code, signal) => end(new Error(`the runtime of ${lambda.name} exited: ${signal ?? `exit status ${code}`}`)))

  let initialisation: number | null = null
  const ready = api.ready.then(() => {
    initialisation = performance.now() - started
  })
  ready.catch(() => {
    over = true
  })

  return {
    ready,
    async invoke(event) {
      const id = randomUUID()
      // The timeout is the call's: loading the bundle is not counted, as on AWS.
      await ready
      const outOfTime = setTimeout(() => {
        end(new Error(`${lambda.name} timed out after ${lambda.timeout} seconds`))
        child.kill('SIGKILL')
      }, lambda.timeout * 1000)
      try {
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
      child.kill('SIGKILL')
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
