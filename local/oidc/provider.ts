import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import Provider, { type Configuration } from 'oidc-provider'
import { grantsInMemory } from './grants-in-memory.ts'
import type { ProviderKeys } from './keys.ts'
import { roleClaim, sampleStaff } from './sample-staff.ts'
import { whoAreYou } from './who-are-you.tsx'

export interface ProviderWishes {
  /** Ends with `prefix`. */
  issuer: string
  /** Where on its server it is mounted. */
  prefix: string
  /** The console's address. */
  console: string
  keys: ProviderKeys
  /** A client without a secret: PKCE is its proof, as with a user pool. */
  isPublic?: boolean
}

/** What the console is known by at the house's own provider. */
export const consoleClient = { id: 'console', secret: 'only-on-this-machine' }

/**
 * A certified OpenID provider inside the house, in the place of Cognito or Entra. Whoever comes
 * picks who they are; it runs on real time.
 */
export function openProvider({ issuer, ...wishes }: ProviderWishes) {
  const { prefix } = wishes
  const provider = new Provider(issuer, configuration(wishes))
  const handle = provider.callback()
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '').slice(prefix.length)
    const asked = /^\/who\/([\w-]+)/.exec(path)?.[1]
    if (asked && request.method === 'POST') {
      const sub = new URLSearchParams(await text(request)).get('sub') ?? ''
      return provider.interactionFinished(request, response, { login: { accountId: sub } }, { mergeWithLastSubmission: false })
    }
    if (asked) {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(String(await whoAreYou(`${prefix}/who/${asked}`)))
      return
    }
    // The provider learns its mount from the difference between the two.
    Object.assign(request, { originalUrl: request.url, baseUrl: prefix })
    request.url = path || '/'
    await handle(request, response)
  }
}

function configuration({ prefix, console, keys, isPublic = false }: Omit<ProviderWishes, 'issuer'>): Configuration {
  return {
    adapter: grantsInMemory(),
    clients: [
      {
        client_id: consoleClient.id,
        ...(isPublic
          ? { token_endpoint_auth_method: 'none' as const }
          : { client_secret: consoleClient.secret, token_endpoint_auth_method: 'client_secret_basic' as const }),
        redirect_uris: [`${console}/log-ind/svar`],
        post_logout_redirect_uris: [`${console}/farvel`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: keys.jwks as NonNullable<Configuration['jwks']>,
    cookies: { keys: [keys.cookie] },
    claims: { openid: ['sub'], profile: ['name', roleClaim], email: ['email', 'email_verified'] },
    // All in the ID token, as Cognito does it: no second call.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true, logoutSource: leaveAtOnce } },
    interactions: { url: (_, { uid }) => `${prefix}/who/${uid}` },
    // Nobody stays signed in at the provider: each sign-in asks who it is, so that roles can be
    // tried.
    ttl: { Session: 60, Interaction: 600, Grant: 600, IdToken: 600, AccessToken: 600, AuthorizationCode: 60 },
    // Nobody is asked for consent to sign in to their own house.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
    async findAccount(_, sub) {
      const who = sampleStaff.find(person => person.sub === sub)
      const claims = who && { sub, name: who.name, email: who.email, email_verified: true, [roleClaim]: who.groups }
      return claims && { accountId: sub, claims: async () => claims }
    },
  }
}

/** Without the question "are you sure": the console's button was the answer. */
const leaveAtOnce = async (ctx: { body: unknown }, form: string): Promise<void> => {
  ctx.body = `<!doctype html><title>Log ud</title>${form.replace('</form>', '<input type="hidden" name="logout" value="yes"><button>Log ud</button></form>')}<script>document.forms[0].submit()</script>`
}
