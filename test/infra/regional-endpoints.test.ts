import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
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
