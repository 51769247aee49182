import * as oidc from 'openid-client'
import type { Attempt } from './attempt.ts'
import { issuerOrigins } from './issuer-origins.ts'
import { roleAmong, type StaffRole } from './role.ts'
import { type StaffKey, type StaffMember, staffKeyOf } from './staff-member.ts'

/** Who says who somebody is: any OpenID provider, asked by code flow with PKCE (RFC 7636). */
export interface IssuerSettings {
  issuer: string
  clientId: string
  /** Null for a public client: PKCE and the one address of the answer are its proof. */
  secret: string | null
  /** The claim with `indbyd-viewer` … `indbyd-admin`: `cognito:groups`, or `roles` of Entra. */
  roleClaim: string
  /** Our own address, as the browser has it; without a slash at the end. */
  origin: string
  /** The house's own provider speaks http on this machine. */
  insecure?: boolean
}

export type SignedIn =
  | { outcome: 'signedIn'; who: StaffMember }
  /** Known to the issuer, but nobody has given them a role here. */
  | { outcome: 'noRole'; key: StaffKey; name: string }
  /** The answer does not match the attempt, or was used before. */
  | { outcome: 'refused' }

export interface Issuer {
  /** Where forms may lead besides ourselves, for the content security policy. */
  readonly at: string
  /**
   * @param afresh the issuer asks who it is though it may remember them: their session here was
   *   ended, perhaps from another machine
   */
  begin(to: string, afresh?: boolean): Promise<{ attempt: Attempt; url: string }>
  finish(attempt: Attempt, search: string): Promise<SignedIn>
  signOutUrl(): Promise<string>
}

const answerPath = '/log-ind/svar'

/**
 * Asks for the issuer's addresses at the first sign-in and keeps them (OpenID Connect Discovery).
 */
export function openIssuer(settings: IssuerSettings): Issuer {
  const { issuer, clientId, secret, origin, insecure } = settings
  let known: Promise<oidc.Configuration> | undefined
  const configuration = (): Promise<oidc.Configuration> => {
    known ??= oidc
      .discovery(new URL(issuer), clientId, undefined, secret === null ? oidc.None() : oidc.ClientSecretBasic(secret), {
        ...(insecure && { execute: [oidc.allowInsecureRequests] }),
      })
      .catch(error => {
        known = undefined
        throw error
      })
    return known
  }
  return {
    at: issuerOrigins(issuer),
    async begin(to, afresh = false) {
      const attempt = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier(), to }
      const url = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: origin + answerPath,
        scope: 'openid profile email',
        response_type: 'code',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        ...(afresh && { prompt: 'login' }),
      })
      return { attempt, url: url.href }
    },
    async finish(attempt, search) {
      const config = await configuration()
      const claims = await claimsOf(config, new URL(origin + answerPath + search), attempt)
      return claims ? signedIn(settings, claims) : { outcome: 'refused' }
    },
    signOutUrl: async () => signOutUrl(await configuration(), settings),
  }
}

/** None where the answer is not to this attempt, is not this issuer's, or has been used. */
async function claimsOf(config: oidc.Configuration, answer: URL, { state, nonce, verifier }: Attempt): Promise<oidc.IDToken | undefined> {
  try {
    const tokens = await oidc.authorizationCodeGrant(config, answer, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    return tokens.claims()
  } catch (error) {
    if (isRefusal(error)) return undefined
    throw error
  }
}

/** An answer that does not hold, as against an issuer that does not answer. */
const isRefusal = (error: unknown): boolean =>
  error instanceof oidc.AuthorizationResponseError ||
  (error instanceof oidc.ResponseBodyError && error.status < 500) ||
  (error instanceof oidc.ClientError && error.code !== 'OAUTH_TIMEOUT' && error.code !== 'OAUTH_ABORT')

function signedIn({ issuer, roleClaim }: IssuerSettings, claims: oidc.IDToken): SignedIn {
  const email = text(claims.email)
  const name = text(claims.name) || email || claims.sub
  const key = staffKeyOf(issuer, claims.sub)
  const role: StaffRole | undefined = roleAmong(claims[roleClaim])
  return role ? { outcome: 'signedIn', who: { key, name, email, role } } : { outcome: 'noRole', key, name }
}

const text = (claim: unknown): string => (typeof claim === 'string' ? claim.slice(0, 200) : '')

/**
 * Cognito's `/logout` wants `client_id` and `logout_uri` and knows nothing of RP-initiated logout,
 * although its discovery names an `end_session_endpoint`.
 */
export function signOutUrl(config: oidc.Configuration, { clientId, origin }: Pick<IssuerSettings, 'clientId' | 'origin'>): string {
  const end = config.serverMetadata().end_session_endpoint
  const back = `${origin}/farvel`
  if (!end) return back
  if (!new URL(end).hostname.endsWith('.amazoncognito.com')) return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: back }).href
  const url = new URL(end)
  url.searchParams.set('client_id', clientId)
  url.searchParams.set('logout_uri', back)
  return url.href
}
