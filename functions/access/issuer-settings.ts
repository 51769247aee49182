import { environment, environmentIfSet } from '../platform/settings.ts'
import type { IssuerSettings } from './issuer.ts'

/** Which OpenID provider signs the staff of this stage in; read when somebody does. */
export const issuerFromEnvironment = async (): Promise<IssuerSettings> => ({
  issuer: environment('STAFF_ISSUER'),
  clientId: environment('STAFF_CLIENT_ID'),
  secret: environmentIfSet('STAFF_SECRET') ? await secretFromEnvironment() : null,
  roleClaim: environment('STAFF_ROLE_CLAIM'),
  origin: environment('CONSOLE_URL'),
})

const secretFromEnvironment = async () => (await import('../platform/secret.ts')).secretFromEnvironment('STAFF_SECRET')
