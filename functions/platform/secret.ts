import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { environment, type SettingName } from './settings.ts'

/** The text of a secret of Secrets Manager. @param name the setting that holds its ARN */
export async function secretFromEnvironment(name: SettingName): Promise<string> {
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: environment(name) }))
  if (!SecretString) throw new Error(`the secret behind the setting ${name} is empty`)
  return SecretString
}
