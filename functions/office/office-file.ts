import type { Context } from 'hono'
import { officeFiles } from './office-files.ts'

/** The console's stylesheet and script, under the names their bytes give them. */
export const serveOfficeFile = (c: Context): Response => {
  const file = Object.values(officeFiles).find(({ path }) => path === c.req.path)
  if (!file) return c.text('Ikke fundet\n', 404)
  return c.body(file.body, 200, { 'content-type': file.type, 'cache-control': 'public, max-age=31536000, immutable' })
}
