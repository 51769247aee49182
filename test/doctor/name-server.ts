import { createSocket } from 'node:dgram'
import { once } from 'node:events'

export type Records = Record<string, { TXT?: string[]; MX?: string[]; CNAME?: string[] }>

const types = { CNAME: 5, MX: 15, TXT: 16 } as const

/** A name server of our own on this machine (RFC 1035, as far as three kinds of record). */
export async function openNameServer(records: () => Records) {
  const socket = createSocket('udp4')
  socket.on('message', (query, { port, address }) => socket.send(answerTo(query, records()), port, address))
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return {
    address: `127.0.0.1:${socket.address().port}`,
    async [Symbol.asyncDispose]() {
      socket.close()
      await once(socket, 'close')
    },
  }
}

function answerTo(query: Buffer, records: Records): Buffer {
  const { name, end } = nameAt(query, 12)
  const type = query.readUInt16BE(end)
  const kind = (Object.keys(types) as (keyof typeof types)[]).find(one => types[one] === type)
  const found = records[name]?.[kind ?? 'TXT'] ?? []
  const answers = kind ? found.map(value => record(type, dataOf(kind, value))) : []
  const header = Buffer.alloc(12)
  query.copy(header, 0, 0, 2)
  // An answer, and "no such name" where there is none.
  header.writeUInt16BE(0x8580 | (records[name] ? 0 : 3), 2)
  header.writeUInt16BE(1, 4)
  header.writeUInt16BE(answers.length, 6)
  return Buffer.concat([header, query.subarray(12, end + 4), ...answers])
}

function nameAt(message: Buffer, start: number): { name: string; end: number } {
  const labels: string[] = []
  let at = start
  for (let length = message.readUInt8(at); length > 0; length = message.readUInt8(at)) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 }
}

const named = (name: string) =>
  Buffer.concat([...name.split('.').map(label => Buffer.from([label.length, ...Buffer.from(label)])), Buffer.from([0])])

function dataOf(kind: keyof typeof types, value: string): Buffer {
  if (kind === 'TXT') return Buffer.from([value.length, ...Buffer.from(value)])
  return kind === 'MX' ? Buffer.concat([Buffer.from([0, 10]), named(value)]) : named(value)
}

function record(type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(12)
  // The name stands in the question.
  head.writeUInt16BE(0xc00c, 0)
  head.writeUInt16BE(type, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}
