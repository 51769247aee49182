import type { Issuer, IssuerSettings } from './issuer.ts'
import { issuerOrigins } from './issuer-origins.ts'

/**
 * The issuer for a door where people sign in once a day: what speaks to it is read when somebody
 * does, and so is its secret.
 */
export function issuerWhenAsked({ settings, issuer }: { settings(): Promise<IssuerSettings> } & Pick<IssuerSettings, 'issuer'>): Issuer {
  let opened: Promise<Issuer> | undefined
  const open = async () => (await import('./issuer.ts')).openIssuer(await settings())
  const asked = () => {
    opened ??= open().catch(error => {
      opened = undefined
      throw error
    })
    return opened
  }
  return {
    at: issuerOrigins(issuer),
    begin: async (to, afresh) => (await asked()).begin(to, afresh),
    finish: async (attempt, search) => (await asked()).finish(attempt, search),
    signOutUrl: async () => (await asked()).signOutUrl(),
  }
}
