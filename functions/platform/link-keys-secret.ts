import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { type LinkKeys, linkKeysFrom } from './link-keys.ts'
import { environment } from './settings.ts'

/**
 * Read once at a cold start: a new key reaches every Lambda as they are replaced, while the old one
 * is still accepted.
 */
export async function linkKeysFromEnvironment(): Promise<LinkKeys> {
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: environment('LINK_KEYS_SECRET') }))
  if (!SecretString) throw new Error('the secret of the link keys is empty')
  return linkKeysFrom(SecretString)
}
