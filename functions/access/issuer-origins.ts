/** Cognito's pages are on a host of their own, which is not its issuer's. */
export function issuerOrigins(issuer: string): string {
  const { origin, hostname } = new URL(issuer)
  return hostname.startsWith('cognito-idp.') ? `${origin} https://*.amazoncognito.com` : origin
}
