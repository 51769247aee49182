import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type Random, systemRandom } from './random.ts'
import { environment } from './settings.ts'
import type { Table } from './table.ts'
import { tableReads } from './table-reads.ts'
import { tableWrites } from './table-writes.ts'

/** The one table, in DynamoDB. */
export const openTable = (client: DynamoDBClient, tableName: string, random: Random): Table => ({
  ...tableReads(client, tableName, random),
  ...tableWrites(client, tableName, random),
})

export const tableFromEnvironment = (): Table => openTable(new DynamoDBClient({}), environment('TABLE'), systemRandom)
