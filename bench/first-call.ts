import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'

/** What every door does first, and nothing else: `cold-start.ts` bundles it in two ways. */
export const firstCall = (): Promise<unknown> =>
  new DynamoDBClient({}).send(new GetItemCommand({ TableName: 'indbyd', Key: { pk: { S: 'C#a' }, sk: { S: 'campaign' } } }))
