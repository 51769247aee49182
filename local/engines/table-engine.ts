import { setTimeout as pause } from 'node:timers/promises'
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  DynamoDBServiceException,
  ResourceNotFoundException,
  type TableDescription,
} from '@aws-sdk/client-dynamodb'
import { accessTo } from './access.ts'
import { type BoundChild, startBoundChild } from './bound-child.ts'
import { dynoxideProgram } from './dynoxide.ts'
import { freePort } from './free-port.ts'
import { addStreamIndex } from './stream-index.ts'

interface TableAsked {
  name: string
  file?: string
  streams?: boolean
}

export type TableEngine = { url: string; streamArn: string | null; close(): Promise<void>; [Symbol.asyncDispose](): Promise<void> }

/**
 * Starts the table engine with one table keyed by the strings pk and sk, made if it is not there.
 * With a `file` it survives restarts and keeps its speed as the stream grows; without one
 * everything is in memory and many thousand writes want `streams: false`. A port that was free can
 * be another's a moment later, and then another is taken.
 */
export async function openTable(asked: TableAsked, port = freePort): Promise<TableEngine> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await openAt(await port(), asked)
    } catch (error) {
      if (attempt === 3 || !(error instanceof Error && isAnothers(error.cause))) throw error
    }
  }
}

/** Our engine knows the table or does not; any other answer to that is somebody else's. */
const isAnothers = (cause: unknown): boolean => cause instanceof DynamoDBServiceException

async function openAt(port: number, { name, file, streams = true }: TableAsked): Promise<TableEngine> {
  const child = startBoundChild(dynoxideProgram(), ['serve', '--port', String(port), ...(file ? ['--db-path', file] : [])])
  const url = `http://127.0.0.1:${port}`
  const client = new DynamoDBClient({ ...accessTo(url), maxAttempts: 1 })
  try {
    const found = await lookUpOnceUp(client, name, child)
    const table = found ?? (await client.send(new CreateTableCommand(keyedByPkAndSk(name, streams)))).TableDescription
    if (file && streams) addStreamIndex(file)
    return {
      url,
      streamArn: table?.LatestStreamArn ?? null,
      close: child.stop,
      [Symbol.asyncDispose]: child.stop,
    }
  } catch (cause) {
    await child.stop()
    throw new Error(`The table engine did not start: ${child.ended()}`, { cause })
  } finally {
    client.destroy()
  }
}

/** The table's description, or null when the engine is up and has no such table. */
async function lookUpOnceUp(client: DynamoDBClient, name: string, child: BoundChild): Promise<TableDescription | null> {
  for (;;) {
    try {
      return (await client.send(new DescribeTableCommand({ TableName: name }))).Table ?? null
    } catch (wrong) {
      if (wrong instanceof ResourceNotFoundException) return null
      // However slow the machine is, an engine that could not begin has ended.
      if (!notListeningYet(wrong) || child.ended() !== null) throw wrong
      await pause(10)
    }
  }
}

function notListeningYet(wrong: unknown): boolean {
  return wrong instanceof Error && 'code' in wrong && wrong.code === 'ECONNREFUSED'
}

function keyedByPkAndSk(name: string, streams: boolean): CreateTableCommandInput {
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    ...(streams && { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } }),
  }
}
