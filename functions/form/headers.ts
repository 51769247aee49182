import { createMiddleware } from 'hono/factory'
import { recipientsStyle } from './recipients-style.ts'
import { contentSecurityPolicy } from './stylesheet.ts'

/**
 * What every answer of the site carries, errors too: nobody stores it, frames it, guesses its type
 * or learns its address from a link.
 */
export const protectiveHeaders = createMiddleware(async (c, next) => {
  await next()
  // A file has a policy of its own; everything else is a page.
  if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', contentSecurityPolicy(recipientsStyle))
  c.header('Cache-Control', 'no-store')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('X-Robots-Tag', 'noindex')
  c.header('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
})
