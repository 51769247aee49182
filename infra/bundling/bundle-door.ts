import { build, type Metafile } from 'esbuild'
import { inCheckout } from './checkout.ts'
import { leanRecipe } from './recipe.ts'

/**
 * A door of `functions/` as `index.js` in a folder, with what it reads only when asked beside it.
 */
export async function bundleDoor(name: string, folder: string): Promise<Metafile> {
  const { metafile } = await build({
    ...leanRecipe,
    entryPoints: { index: inCheckout(`functions/${name}.ts`) },
    outdir: folder,
    metafile: true,
    // Beside the bundle, for whoever reads a stack trace and for the test of what is inside; Node
    // does not load it.
    sourcemap: 'external',
    sourcesContent: false,
  })
  return metafile
}

if (import.meta.main) await bundleDoor(process.argv[2]!, process.argv[3]!)
