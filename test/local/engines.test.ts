import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { expect, test } from 'vitest'
import { accessTo } from '../../local/engines/access.ts'
import { startBoundChild } from '../../local/engines/bound-child.ts'
import { freePort } from '../../local/engines/free-port.ts'
import { openQueues } from '../../local/engines/queue-engine.ts'
import { openTable } from '../../local/engines/table-engine.ts'
import { openTableStream } from '../../local/engines/table-stream.ts'
import { queueSource } from '../../local/pump.ts'

const folder = () => mkdtemp(join(tmpdir(), 'indbyd-engines-'))

function writer(url: string) {
  const client = new DynamoDBClient(accessTo(url))
  return {
    put: (sk: string, more = {}) =>
      client.send(new PutItemCommand({ TableName: 'indbyd', Item: { pk: { S: 'seats' }, sk: { S: sk }, ...more } })),
    get: async (sk: string) =>
      (await client.send(new GetItemCommand({ TableName: 'indbyd', Key: { pk: { S: 'seats' }, sk: { S: sk } } }))).Item,
  }
}

const written = (records: { dynamodb?: { Keys?: { sk?: { S?: string } } } }[]) => records.map(record => record.dynamodb?.Keys?.sk?.S)

test('a table on a file is there again when the house opens the next day', async () => {
  const file = join(await folder(), 'table.db')
  {
    await using table = await openTable({ name: 'indbyd', file })
    await writer(table.url).put('ann')
  }
  await using reopened = await openTable({ name: 'indbyd', file })
  expect(await writer(reopened.url).get('ann')).toMatchObject({ sk: { S: 'ann' } })
  expect(reopened.streamArn).toMatch(/^arn:aws:dynamodb:/)
})

test('a port another service has taken meanwhile is left to it', async () => {
  const other = createServer((_, response) => {
    response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end('{"__type":"InvalidAction","message":"Unknown action"}')
  })
  await once(other.listen(0, '127.0.0.1'), 'listening')
  const { port } = other.address() as AddressInfo
  const ports = [port, await freePort()]
  await using table = await openTable({ name: 'indbyd' }, async () => ports.shift()!)
  expect(new URL(table.url).port).not.toBe(String(port))
  await writer(table.url).put('ann')
  other.close()
})

test('a table on a file has the index that keeps its writes level', async () => {
  const file = join(await folder(), 'table.db')
  await using _table = await openTable({ name: 'indbyd', file })
  using database = new DatabaseSync(file)
  const plan = database
    .prepare('EXPLAIN QUERY PLAN SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?')
    .all('indbyd')
  expect(plan).toMatchObject([{ detail: expect.stringContaining('ix_seq') }])
})

test('a table without streams has none to read', async () => {
  await using table = await openTable({ name: 'indbyd', streams: false })
  expect(table.streamArn).toBeNull()
})

test('the stream gives what was written in order and then nothing, in the shape Lambda gets', async () => {
  await using table = await openTable({ name: 'indbyd' })
  const { put } = writer(table.url)
  await put('ann', { photo: { B: new Uint8Array([1, 2, 3]) }, tags: { L: [{ M: { seal: { BS: [new Uint8Array([9])] } } }] } })
  await put('bo')
  const stream = openTableStream({ url: table.url, streamArn: table.streamArn! })
  const records = await stream.read(100)

  expect(written(records)).toEqual(['ann', 'bo'])
  expect(records[0]).toEqual({
    eventID: expect.any(String),
    eventName: 'INSERT',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    eventSourceARN: table.streamArn,
    awsRegion: 'eu-west-1',
    dynamodb: {
      ApproximateCreationDateTime: expect.any(Number),
      Keys: { pk: { S: 'seats' }, sk: { S: 'ann' } },
      NewImage: { pk: { S: 'seats' }, sk: { S: 'ann' }, photo: { B: 'AQID' }, tags: { L: [{ M: { seal: { BS: ['CQ=='] } } }] } },
      SequenceNumber: expect.any(String),
      SizeBytes: expect.any(Number),
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  })
  expect(await stream.read(100)).toEqual([])
  stream.close()
})

test('a reader resumes where it stopped, also in another run of the house', async () => {
  const file = join(await folder(), 'table.db')
  const people = Array.from({ length: 25 }, (_, n) => `person-${n}`)
  const stopped = await (async () => {
    await using table = await openTable({ name: 'indbyd', file })
    const stream = openTableStream({ url: table.url, streamArn: table.streamArn! })
    for (const person of people) await writer(table.url).put(person)
    expect(written(await stream.read(10))).toEqual(people.slice(0, 10))
    return JSON.stringify(stream.position())
  })()

  await using table = await openTable({ name: 'indbyd', file })
  await writer(table.url).put('late')
  const stream = openTableStream({ url: table.url, streamArn: table.streamArn!, from: JSON.parse(stopped) })
  expect(written(await stream.read(100))).toEqual([...people.slice(10), 'late'])

  stream.seek(JSON.parse(stopped))
  expect(written(await stream.read(2))).toEqual(people.slice(10, 12))
  stream.close()
})

test('a write that changes nothing is no news, as in DynamoDB, and hides no later one', async () => {
  await using table = await openTable({ name: 'indbyd' })
  const { put } = writer(table.url)
  await put('ann', { seats: { NS: ['1', '2'] } })
  for (let again = 0; again < 5; again++) await put('ann', { seats: { NS: ['1', '2'] } })
  await put('bo')
  const stream = openTableStream({ url: table.url, streamArn: table.streamArn! })
  expect(written([...(await stream.read(1)), ...(await stream.read(1)), ...(await stream.read(1))])).toEqual(['ann', 'bo'])
  stream.close()
})

test('a house that is killed without warning takes its engine with it', async () => {
  const house = houseThat('setInterval(() => {}, 1000)')
  const [line] = await once(house.stdout, 'data')
  const url = String(line).trim()
  expect(await answers(url)).toBe(true)
  house.kill('SIGKILL')
  while (await answers(url)) await pause(20)
})

test('an engine nobody closed keeps no script alive', async () => {
  const script = houseThat('')
  const [line] = await once(script.stdout, 'data')
  expect(await once(script, 'exit')).toEqual([0, null])
  while (await answers(String(line).trim())) await pause(20)
})

test('an engine that is not there says so in words', async () => {
  const child = startBoundChild('/no/such/engine', [])
  while (child.ended() === null) await pause(10)
  expect(child.ended()).toContain('/no/such/engine')
})

test('an engine that does not listen is ended all the same', async () => {
  const child = startBoundChild('/bin/sh', ['-c', 'trap "" TERM; while :; do sleep 1; done'])
  await pause(50)
  await child.stop()
  expect(child.ended()).not.toBeNull()
})

test('each queue takes messages and gives up on a poisonous one after as many tries as were asked for', async () => {
  await using queues = await openQueues(['mail', 'reactions'], { receives: 2, visibilitySeconds: 0 })
  expect(queues.queueUrl.mail).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/000000000000\/mail$/)
  const client = new SQSClient(accessTo(queues.url))
  const receive = async (QueueUrl: string) => (await client.send(new ReceiveMessageCommand({ QueueUrl }))).Messages ?? []

  await client.send(new SendMessageCommand({ QueueUrl: queues.queueUrl.mail, MessageBody: 'poison' }))
  expect(await queues.backlog('mail')).toEqual({ visible: 1, inFlight: 0, delayed: 0 })
  expect(await receive(queues.queueUrl.mail)).toHaveLength(1)
  expect(await receive(queues.queueUrl.mail)).toHaveLength(1)
  expect(await receive(queues.queueUrl.mail)).toEqual([])
  expect(await queues.backlog('mail-dlq')).toMatchObject({ visible: 1 })

  await client.send(new SendMessageCommand({ QueueUrl: queues.queueUrl.reactions, MessageBody: 'good' }))
  const [good] = await receive(queues.queueUrl.reactions)
  await client.send(new DeleteMessageCommand({ QueueUrl: queues.queueUrl.reactions, ReceiptHandle: good?.ReceiptHandle }))
  expect(await queues.backlog('reactions')).toEqual({ visible: 0, inFlight: 0, delayed: 0 })
})

test('what a door broke down over comes back, and is not hidden as long as somebody may work on it', async () => {
  await using queues = await openQueues(['mail'])
  const client = new SQSClient(accessTo(queues.url))
  await client.send(new SendMessageCommand({ QueueUrl: queues.queueUrl.mail, MessageBody: 'good' }))
  const url = queues.queueUrl.mail
  const breaks = queueSource(client, { name: 'mail', url, againAfter: 0 }, () => Promise.reject(new Error('killed')))
  await expect(breaks.pump()).rejects.toThrow('killed')
  expect(await queues.backlog('mail')).toEqual({ visible: 1, inFlight: 0, delayed: 0 })
  expect(await queueSource(client, { name: 'mail', url }, async () => ({ batchItemFailures: [] })).pump()).toBe(1)
  expect(await queues.backlog('mail')).toEqual({ visible: 0, inFlight: 0, delayed: 0 })
})

/** Another process that opens a table, prints its address and goes on with what is given. */
function houseThat(goesOn: string) {
  const engine = JSON.stringify(import.meta.resolve('../../local/engines/table-engine.ts'))
  const script = `import { openTable } from ${engine}; console.log((await openTable({ name: 'indbyd' })).url); ${goesOn}`
  return spawn(process.execPath, ['--input-type=module', '--eval', script])
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  )
}
