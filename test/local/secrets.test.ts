import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { expect, test } from 'vitest'
import { accessTo } from '../../local/engines/access.ts'
import { openSecrets } from '../../local/secrets/secrets.ts'

test('a secret is given to whoever names it, and nothing else is', async () => {
  const secrets = await openSecrets({ 'arn:keys': '{"current":1}' })
  const client = new SecretsManagerClient({ ...accessTo(secrets.url), maxAttempts: 1 })
  try {
    expect(await client.send(new GetSecretValueCommand({ SecretId: 'arn:keys' }))).toMatchObject({ SecretString: '{"current":1}' })
    await expect(client.send(new GetSecretValueCommand({ SecretId: 'arn:others' }))).rejects.toThrow(/can't find/)
    await expect(client.send(new PutSecretValueCommand({ SecretId: 'arn:keys', SecretString: 'mine' }))).rejects.toThrow(/only gives/)
  } finally {
    client.destroy()
    await secrets.close()
  }
})
