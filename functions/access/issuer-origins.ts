/**
 * Where a form may lead besides ourselves: to sign out. Cognito's pages are on a host of their own,
 * in the region of its issuer.
 */
export function issuerOrigins(issuer: string): string {
  const { origin, hostname } = new URL(issuer)
  const region = /^cognito-idp\.([a-z0-9-]+)\.amazonaws\.com$/.exec(hostname)?.[1]
  return region ? `https://*.auth.${region}.amazoncognito.com` : origin
}
