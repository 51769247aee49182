import * as v from 'valibot'
import { type Endpoint, Refusal, serveRestJson } from '../engines/rest-json.ts'

// The operation stands in a header, and there is only one here: whatever asks for more than a value
// is refused by its shape.
const GetSecretValue = v.strictObject({ SecretId: v.string() })

/**
 * Secrets Manager as far as a door knows it: the value of a secret by its ARN, and nothing else.
 */
export const openSecrets = (values: Readonly<Record<string, string>>): Promise<Endpoint> =>
  serveRestJson([
    {
      operation: 'GetSecretValue',
      method: 'POST',
      path: '/',
      answer({ body }) {
        const asked = v.safeParse(GetSecretValue, body)
        if (!asked.success) throw new Refusal('InvalidRequestException', 'The local house only gives values of secrets.')
        const { SecretId } = asked.output
        const SecretString = values[SecretId]
        if (SecretString === undefined) throw new Refusal('ResourceNotFoundException', "Secrets Manager can't find the specified secret.")
        return { ARN: SecretId, Name: SecretId, SecretString, VersionStages: ['AWSCURRENT'] }
      },
    },
  ])
