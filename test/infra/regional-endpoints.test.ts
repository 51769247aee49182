import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { SQSClient } from '@aws-sdk/client-sqs'
import { expect, test } from 'vitest'
import { endpointOf } from '../../infra/bundling/endpoint-of.ts'
import { services } from '../../infra/bundling/regional-endpoints.ts'
import { euRegions } from '../../infra/stage.ts'

const clients = {
  dynamodb: new DynamoDBClient(),
  scheduler: new SchedulerClient(),
  'secrets-manager': new SecretsManagerClient(),
  sesv2: new SESv2Client(),
  sqs: new SQSClient(),
}

test.for(Object.entries(clients))('%s finds its service in every region of a stage where the SDK itself finds it', ([name, client]) => {
  const found = endpointOf(services[name]!)
  for (const asked of [...euRegions.map(Region => ({ Region })), { Region: 'eu-north-1', Endpoint: 'http://127.0.0.1:4000' }])
    expect(found(asked)).toEqual(client.config.endpointProvider(asked))
})

test('a bucket is found where the SDK itself finds it', () => {
  const { endpointProvider } = new S3Client().config
  const local = ['http://127.0.0.1:4000', 'http://127.0.0.1:4000/'].map(Endpoint => ({ Region: 'eu-north-1', Endpoint }))
  for (const where of [...euRegions.map(Region => ({ Region })), ...local]) {
    const sdk = endpointProvider({ ...where, Bucket: 'indbyd-files' })
    expect(endpointOf(services.s3!)({ ...where, Bucket: 'indbyd-files' }).url.href).toBe(sdk.url.href)
    // What our client knows of itself without being told: the service and region to sign for, and
    // that a path is signed as it stands.
    expect(sdk.properties?.authSchemes).toEqual([
      { name: 'sigv4', signingName: 's3', signingRegion: where.Region, disableDoubleEncoding: true },
    ])
  }
})
