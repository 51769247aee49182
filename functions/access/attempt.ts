import * as v from 'valibot'

/**
 * A sign-in that has begun: what the issuer's answer must match (state, nonce, PKCE), and where to
 * go then. It travels in the browser's own cookie: nobody who has not signed in can make us write.
 */
const Attempt = v.object({ state: v.string(), nonce: v.string(), verifier: v.string(), to: v.string() })
export type Attempt = v.InferOutput<typeof Attempt>

export const attemptText = (attempt: Attempt): string => Buffer.from(JSON.stringify(attempt)).toString('base64url')

export function attemptFrom(text = ''): Attempt | undefined {
  try {
    return v.parse(Attempt, JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    return undefined
  }
}

/** A path of our own and nothing else: never another site (open redirect, CWE-601). */
export function ownPath(to = '/'): string {
  const here = 'http://console.invalid'
  if (!/^\/[^\s\\]*$/.test(to) || !URL.canParse(to, here)) return '/'
  // Judged as a browser will read it: `/.//evil.example` becomes `//evil.example`.
  const { origin, pathname, search } = new URL(to, here)
  return origin === here && !pathname.startsWith('//') ? pathname + search : '/'
}
