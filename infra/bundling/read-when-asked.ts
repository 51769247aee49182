import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { inCheckout } from './checkout.ts'

const words = inCheckout('templates/words/page.en.ts')
const beside = './page.en.js'

/**
 * English words lie in a file of their own beside the door, which Node reads when the first page in
 * English is asked for: most are in Danish, and a cold start need not parse both.
 * `functions/form/words.ts` touches `en` only then.
 */
export const readWhenAsked: Plugin = {
  name: 'read-when-asked',
  setup(build) {
    const { outdir = '' } = build.initialOptions
    build.onResolve({ filter: /\/page\.en\.ts$/ }, ({ kind, path }) =>
      kind === 'entry-point' ? null : { path, namespace: 'read-when-asked' },
    )
    build.onResolve({ filter: /^\.\/page\.en\.js$/ }, ({ path }) => ({ path, external: true }))
    build.onLoad({ filter: /()/, namespace: 'read-when-asked' }, async () => {
      await build.esbuild.build({ ...build.initialOptions, entryPoints: [words], outdir: undefined, outfile: join(outdir, beside) })
      return { contents: `Object.defineProperty(exports, 'en', { enumerable: true, get: () => require('${beside}').en })` }
    })
  },
}
