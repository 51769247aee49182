import { type BuildOptions, build } from 'esbuild'
import { bundling, doorFile } from '../infra/bundling/bundling.ts'

const aliases = Object.entries(bundling.esbuildArgs ?? {}).map(([flag, ours]) => [flag.replace('--alias:', ''), String(ours)])

/** The recipe of `infra/bundling/` in esbuild's own words. */
export const leanRecipe = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node24',
  minify: true,
  charset: 'utf8',
  mainFields: bundling.mainFields,
  alias: Object.fromEntries(aliases),
  logLevel: 'warning',
} satisfies BuildOptions

/** A door as one file, with the modules esbuild has put into it. */
export async function leanDoor(name: string): Promise<{ bytes: number; modules: string[] }> {
  const { metafile } = await build({ ...leanRecipe, entryPoints: [doorFile(name)], outfile: `${name}.js`, write: false, metafile: true })
  const [output] = Object.values(metafile.outputs)
  return { bytes: output?.bytes ?? 0, modules: Object.keys(output?.inputs ?? {}) }
}
