import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { instant } from '../functions/values/instant.ts'
import { leanRecipe } from '../infra/bundling/recipe.ts'
import { startEnvironment } from '../local/faithful/environment.ts'
import type { Lambda } from '../local/faithful/lambda.ts'
import { lambdasOf } from '../local/faithful/lambdas-of.ts'
import { synthesised } from '../local/faithful/synthesised.ts'
import { standingClock } from '../local/house-clock.ts'
import { atMost, type Chapter } from './budget.ts'
import { inFreshProcess, median, medians, type Work } from './fresh-process.ts'
import { givenSecret, openRefusingAws } from './refusing-aws.ts'

/** What most would write: ESM, with everything the client brings along. */
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

const entryPoints = [join(import.meta.dirname, 'first-call.ts')]
const runs = 15

/** Somebody opens a page that is the same for everyone. */
const aPage = {
  version: '2.0',
  rawPath: '/privatliv',
  rawQueryString: '',
  headers: { host: 'site' },
  requestContext: { http: { method: 'GET', path: '/privatliv', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' } },
  isBase64Encoded: false,
}

/**
 * The door people wait for, as it is deployed, beside a plain bundle of the DynamoDB client alone:
 * both are loaded and make their first call to AWS, over TLS, in a process of their own and in
 * turns. What the site does with the answer is told beside it.
 */
export async function coldStart(): Promise<Chapter> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'indbyd-cold-'))
  const [lean, plain] = [join(folder.path, 'lean.cjs'), join(folder.path, 'plain.mjs')]
  await Promise.all([build({ ...leanRecipe, entryPoints, outfile: lean }), build({ ...plainRecipe, entryPoints, outfile: plain })])
  const site = lambdasOf(await synthesised(), () => 'refused').site!
  using aws = await openRefusingAws(folder.path)

  const page = `require(${JSON.stringify(join(site.bundle, 'index.js'))}).handler(${JSON.stringify(aPage)})`
  const start = (work: string, settings = {}) => inFreshProcess(work, { ...aws.environment, ...settings })
  const took: Record<'site' | 'lean' | 'plain' | 'page', Work[]> = { site: [], lean: [], plain: [], page: [] }
  for (let run = 0; run < runs; run++) {
    took.site.push(await start(page, site.settings))
    took.lean.push(await start(`require(${JSON.stringify(lean)}).firstCall()`))
    took.plain.push(await start(`(await import(${JSON.stringify(plain)})).firstCall()`))
    took.page.push(await start(page, { ...site.settings, LINK_KEYS_SECRET: givenSecret }))
  }
  const [door, client, theirs, whole] = [medians(took.site), medians(took.lean), medians(took.plain), medians(took.page)]
  return {
    heading: 'A cold start: loading the code and making the first call',
    lines: [
      atMost('site: processor time, against a plain ESM bundle of the DynamoDB client', door.processor / theirs.processor, 0.75, '×'),
      atMost('that client alone, bundled our way', client.processor / theirs.processor, 0.75, '×'),
    ],
    notes: [
      `medians of ${runs}: site ${printed(door)}, the client our way ${printed(client)}, the plain way ${printed(theirs)}`,
      `until the site's first page is made: ${printed(whole)}, ${(whole.processor / theirs.processor).toFixed(2)} ×`,
      `under AWS's runtime client, Node and the runtime included: ready for its first call after ${(await initialisation(site)).toFixed(0)} ms`,
    ],
  }
}

const printed = ({ processor, clock }: Work) => `${processor.toFixed(0)} ms of processor in ${clock.toFixed(0)} ms`

/** Milliseconds from the start of a process until its runtime asks for the first call. */
async function initialisation(lambda: Lambda): Promise<number> {
  const taken: number[] = []
  for (let run = 0; run < 5; run++) {
    const began = performance.now()
    const environment = await startEnvironment(lambda, {
      clock: standingClock(instant('2026-03-18T08:00:00Z')),
      endpoints: {},
      say: () => {},
    })
    await environment.ready
    taken.push(performance.now() - began)
    environment.stop()
  }
  return median(taken)
}
