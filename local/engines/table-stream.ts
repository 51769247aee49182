import { isDeepStrictEqual } from 'node:util'
import {
  type _Record,
  type AttributeValue,
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBRecord } from 'aws-lambda'
import { accessTo, region } from './access.ts'
import { asLambdaImage } from './lambda-image.ts'

/**
 * The last sequence number read in each shard; a shard that is not here is read from its beginning.
 */
export type StreamPosition = Record<string, string>

export type TableStream = {
  /**
   * What was written since the last read, oldest first; empty only when the stream is read to its
   * end.
   */
  read(limit: number): Promise<DynamoDBRecord[]>
  /**
   * Where the next read begins: give it to `from` after a restart, or to `seek` to have the same
   * records again.
   */
  position(): StreamPosition
  seek(position: StreamPosition): void
  close(): void
}

export function openTableStream({ url, streamArn, from = {} }: { url: string; streamArn: string; from?: StreamPosition }): TableStream {
  const client = new DynamoDBStreamsClient(accessTo(url))
  let position = { ...from }
  let shards: Shard[] | undefined

  // Asked once: the engine has one shard for ever, and counts all its records each time it is
  // asked.
  async function allShards(): Promise<Shard[]> {
    shards ??= (await client.send(new DescribeStreamCommand({ StreamArn: streamArn }))).StreamDescription?.Shards ?? []
    return shards
  }

  async function readShard(shard: Shard, limit: number): Promise<_Record[]> {
    const after = position[shard.ShardId!]
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: shard.ShardId,
        ...(after ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after } : { ShardIteratorType: 'TRIM_HORIZON' }),
      }),
    )
    const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator, Limit: limit }))
    const last = Records.at(-1)?.dynamodb?.SequenceNumber
    if (last) position = { ...position, [shard.ShardId!]: last }
    return Records
  }

  return {
    async read(limit) {
      for (const shard of await allShards()) {
        for (;;) {
          const records = await readShard(shard, limit)
          if (records.length === 0) break
          const news = records.filter(changedSomething)
          if (news.length > 0) return news.map(record => asLambdaRecord(record, streamArn))
        }
      }
      return []
    },
    position: () => position,
    seek(to) {
      position = { ...to }
    },
    close: () => client.destroy(),
  }
}

// DynamoDB writes no record for a write that changes nothing; the engine does.
function changedSomething({ eventName, dynamodb }: _Record): boolean {
  return eventName !== 'MODIFY' || !isDeepStrictEqual(dynamodb?.OldImage, dynamodb?.NewImage)
}

function asLambdaRecord({ eventID, eventName, dynamodb = {} }: _Record, streamArn: string): DynamoDBRecord {
  const { ApproximateCreationDateTime: created, Keys, OldImage, NewImage, SequenceNumber, SizeBytes, StreamViewType } = dynamodb
  return {
    eventID,
    eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    eventSourceARN: streamArn,
    awsRegion: region,
    dynamodb: {
      ApproximateCreationDateTime: created && created.getTime() / 1000,
      ...images({ Keys, OldImage, NewImage }),
      SequenceNumber,
      SizeBytes,
      StreamViewType,
    },
  }
}

type Images = Record<string, Record<string, AttributeValue> | undefined>

function images(given: Images) {
  return Object.fromEntries(Object.entries(given).flatMap(([name, image]) => (image ? [[name, asLambdaImage(image)]] : [])))
}
