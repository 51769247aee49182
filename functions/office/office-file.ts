import type { Context } from 'hono'
import { officeFiles } from './office-files.ts'

/** The console's stylesheet and script, under the names their bytes give them. */
export const serveOfficeFile = async (c: Context): Promise<Response> => {
  const name = (['style', 'script'] as const).find(name => officeFiles[name].path === c.req.path)
  if (!name) return c.text('Ikke fundet\n', 404)
  const { officeBodies } = await import('./office-bodies.ts')
  return c.body(officeBodies[name], 200, {
    'content-type': officeFiles[name].type,
    'cache-control': 'public, max-age=31536000, immutable',
  })
}
