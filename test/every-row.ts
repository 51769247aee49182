import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { accessTo } from '../local/engines/access.ts'
import type { TestHouse } from './house.ts'

/**
 * Every row of the table by its key, and how many mails there are: what must be the same when
 * nothing has happened.
 */
export async function everyRow({ house }: Pick<TestHouse, 'house'>) {
  await house.settle()
  const { url, name } = house.engines.table
  const { Items = [] } = await new DynamoDBClient(accessTo(url)).send(new ScanCommand({ TableName: name }))
  const rows = Object.fromEntries(Items.map(row => [`${row.pk?.S} ${row.sk?.S}`, row]))
  return { rows, mails: house.ses.outbox.count() }
}
