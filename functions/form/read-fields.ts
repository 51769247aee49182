import type { Context } from 'hono'

/**
 * The fields of a form as a browser sends it (`application/x-www-form-urlencoded`). Undefined where
 * the body is of another kind, such as an upload (multipart): nothing here asks for one.
 */
export async function readFields(c: Context): Promise<URLSearchParams | undefined> {
  const kind = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (kind && kind !== 'application/x-www-form-urlencoded') return undefined
  return new URLSearchParams(await c.req.text())
}

/** Nobody's browser sends such a body, so a sentence is enough. */
export const unreadable = (c: Context): Response =>
  c.text(
    'Formularen kunne ikke læses. Gå tilbage til siden, og send den igen.\n\nThe form could not be read. Go back and send it again.\n',
    415,
  )
