import { secretFromEnvironment } from '../platform/secret.ts'
import { environment, environmentIfSet } from '../platform/settings.ts'
import type { IssuerSettings } from './issuer.ts'

/** Which OpenID provider signs the staff of this stage in; read once at a cold start. */
export const issuerFromEnvironment = async (): Promise<IssuerSettings> => ({
  issuer: environment('STAFF_ISSUER'),
  clientId: environment('STAFF_CLIENT_ID'),
  secret: environmentIfSet('STAFF_SECRET') ? await secretFromEnvironment('STAFF_SECRET') : null,
  roleClaim: environment('STAFF_ROLE_CLAIM'),
  origin: environment('CONSOLE_URL'),
})
