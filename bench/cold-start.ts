import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type BuildOptions, build } from 'esbuild'
import type { Measured } from './budget.ts'
import { leanRecipe } from './lean-bundle.ts'

/** What most would write: ESM, everything the client brings along. */
const plainRecipe = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  minify: true,
  // Packages in CommonJS ask for Node's own modules by a `require` that ESM does not have.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
} satisfies BuildOptions

/** Milliseconds of one start, in a process of its own. */
interface Start {
  elapsed: number
  work: number
}

const runs = 15

/**
 * Loading the code and making the first call, our way and the plain way, taking turns. What Node itself needs to start is the same for both and
 * left out; a server in this process stands in for DynamoDB, over HTTP.
 */
export async function coldStart(): Promise<{ lines: Measured[]; notes: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'indbyd-cold-'))
  await using stub = createServer((_, response) => response.end('{}'))
  stub.listen(0, '127.0.0.1')
  await once(stub, 'listening')
  const url = `http://127.0.0.1:${(stub.address() as AddressInfo).port}`
  try {
    const entryPoints = [join(import.meta.dirname, 'first-call.ts')]
    const [lean, plain] = [join(folder, 'lean.cjs'), join(folder, 'plain.mjs')]
    await Promise.all([build({ ...leanRecipe, entryPoints, outfile: lean }), build({ ...plainRecipe, entryPoints, outfile: plain })])
    const starts: { lean: Start[]; plain: Start[] } = { lean: [], plain: [] }
    for (let run = 0; run < runs; run++) {
      starts.lean.push(await start(`require(${JSON.stringify(lean)})`, url))
      starts.plain.push(await start(`await import(${JSON.stringify(plain)})`, url))
    }
    const of = (part: keyof Start) => [median(starts.lean.map(one => one[part])), median(starts.plain.map(one => one[part]))] as const
    const [ourWork, theirWork] = of('work')
    const [ours, theirs] = of('elapsed')
    return {
      lines: [
        {
          what: 'our processor time against that of a plain ESM bundle',
          measured: ourWork / theirWork,
          unit: '×',
          budget: { atMost: 0.75 },
        },
      ],
      notes: [
        `medians of ${runs} starts: processor ${ourWork.toFixed(1)} and ${theirWork.toFixed(1)} ms; clock ${ours.toFixed(1)} and ${theirs.toFixed(1)} ms (${(ours / theirs).toFixed(2)} ×)`,
      ],
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function start(loaded: string, url: string): Promise<Start> {
  const program = `(async () => {
    const [began, before] = [performance.now(), process.cpuUsage()]
    await (${loaded}).firstCall()
    const { user, system } = process.cpuUsage(before)
    console.log(JSON.stringify({ elapsed: performance.now() - began, work: (user + system) / 1000 }))
    process.exit()
  })()`
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', program], {
    env: { AWS_REGION: 'eu-north-1', AWS_ACCESS_KEY_ID: 'lent', AWS_SECRET_ACCESS_KEY: 'for an hour', AWS_ENDPOINT_URL_DYNAMODB: url },
  })
  return JSON.parse(stdout) as Start
}

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
