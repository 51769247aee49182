import { createMiddleware } from 'hono/factory'

/**
 * What every answer of the console carries. Browsers hold `form-action` against redirects too, so
 * the issuer stands in it: else signing out stops half-way.
 */
export const officeHeaders = (issuer: string) =>
  createMiddleware(async (c, next) => {
    await next()
    if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', officePolicy(issuer))
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
    c.header('Referrer-Policy', 'same-origin')
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('X-Robots-Tag', 'noindex')
    c.header('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  })

const officePolicy = (issuer: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    'img-src data:',
    "connect-src 'self'",
    "frame-src 'self'",
    `form-action 'self' ${issuer}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')

/** A frame that runs nothing and reaches nothing: what is shown is somebody's text. */
export const framePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox"
