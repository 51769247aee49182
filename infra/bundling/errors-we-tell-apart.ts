import { globSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import { inCheckout } from './checkout.ts'

const toldApart = new Set(
  globSync(inCheckout('functions/platform/*.ts')).flatMap(file => readFileSync(file, 'utf8').match(/\b[A-Z]\w+Exception\b/g) ?? []),
)

/**
 * A client knows every error of its service as a class. Those that `functions/platform/` asks for
 * stay; any other is thrown as the service's general error, with the same name, message and status.
 */
export const errorsWeTellApart: Plugin = {
  name: 'errors-we-tell-apart',
  setup(build) {
    build.onLoad({ filter: /\/@aws-sdk\/client-[\w-]+\/dist-es\/schemas\/schemas_0\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/^n0_registry\.registerError\([\w$]+, (\w+)\);$/gm, (line, name) =>
        toldApart.has(name) ? line : '',
      ),
    }))
    // A class that extends another counts as doing something, and stays although nobody has it;
    // what is marked pure goes.
    build.onLoad({ filter: /\/@aws-sdk\/client-[\w-]+\/dist-es\/models\/errors\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /^export (class (\w+) extends .*?^\})$/gms,
        'export const $2 = /* @__PURE__ */ (() => $1)()',
      ),
    }))
  },
}
