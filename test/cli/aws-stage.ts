import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Sha256 } from '@smithy/core/checksum'
import { SignatureV4 } from '@smithy/signature-v4'
import { openOperator } from '../../functions/operator.ts'
import type { House } from '../../local/house.ts'
import { operatorArn, operatorEvent } from '../staff/operator-event.ts'

/** What a stage may be like; every wish is one thing that is not as it should be. */
export interface StageWishes {
  /** What CloudFormation says instead of the stack. */
  refuses?: { code: string; message: string }
  status?: string
  /** Deployed by a version without the door. */
  withoutOperator?: boolean
  /** The caller may not call the function. */
  forbidden?: boolean
  /** The connection ends in the middle of an order. */
  cuts?: boolean
  /** An order's answer, as another version might give it. */
  answers?: { status: number; body: string }
}

const keys = { accessKeyId: 'AKIDTEST', secretAccessKey: 'not a secret' }
const region = 'eu-north-1'

/**
 * As much of AWS as the command line meets of a stage: CloudFormation's word for where its door
 * is, and the door's URL, which lets in whom the signature names.
 */
export async function openAwsStage(house: House, wishes: StageWishes = {}, after: () => Promise<unknown> = async () => {}) {
  const operator = openOperator({ ...house.platform, log: house.log })
  const underWay: Promise<void>[] = []
  let follows: Promise<unknown> = Promise.resolve()
  const server = createServer((request, response) => {
    underWay.push(answer(request, response))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    if (request.url === '/') {
      const said = describeStacks(body)
      response.writeHead(said.startsWith('<Error') ? 400 : 200).end(said)
    } else await knock(request, body, response)
  }

  function describeStacks(body: string): string {
    const name = new URLSearchParams(body).get('StackName')
    const { code, message } = wishes.refuses ?? { code: 'ValidationError', message: `Stack with id ${name} does not exist` }
    if (wishes.refuses || name !== 'indbyd-test-app')
      return `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`
    const output = `<member><OutputKey>OperatorUrl</OutputKey><OutputValue>${url}/operator/</OutputValue></member>`
    return `<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>${name}</StackName>
      <StackStatus>${wishes.status ?? 'UPDATE_COMPLETE'}</StackStatus>
      <Outputs>${wishes.withoutOperator ? '' : output}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`
  }

  async function knock(request: IncomingMessage, body: string, response: ServerResponse): Promise<void> {
    if (wishes.forbidden || !(await isSigned(request, body))) {
      response.writeHead(403, { 'content-type': 'application/json' }).end('{"Message":"Forbidden"}')
      return
    }
    if (wishes.answers) {
      response.writeHead(wishes.answers.status).end(wishes.answers.body)
      return
    }
    const path = (request.url ?? '').replace('/operator', '')
    const event = { ...operatorEvent('POST', path, { arn: operatorArn }), body }
    // Whoever asks how far it has come is answered when it has come there: the command line looks
    // for a while only.
    await follows
    const { statusCode = 200, headers = {}, body: said = '', isBase64Encoded } = await operator(event)
    if (wishes.cuts) {
      response.destroy()
      return
    }
    response.writeHead(statusCode, headers as Record<string, string>).end(Buffer.from(said, isBase64Encoded ? 'base64' : 'utf8'))
    // On AWS, what follows happens by itself.
    follows = after()
    await follows
  }

  return {
    /** What the command line is told by its surroundings. */
    env: {
      AWS_ENDPOINT_URL_CLOUDFORMATION: url,
      AWS_ACCESS_KEY_ID: keys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
      AWS_REGION: region,
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
      await Promise.all(underWay)
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

/** Signs the same request with the same keys and compares. */
async function isSigned({ headers, url = '', method = '' }: IncomingMessage, body: string): Promise<boolean> {
  const { authorization = '' } = headers
  const named = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(';') ?? []
  const date = String(headers['x-amz-date']).replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z')
  const signer = new SignatureV4({ service: 'execute-api', region, credentials: keys, sha256: Sha256 })
  const again = await signer.sign(
    {
      method,
      protocol: 'http:',
      hostname: '127.0.0.1',
      path: url,
      headers: Object.fromEntries(named.map(name => [name, String(headers[name])])),
      body,
    },
    { signingDate: new Date(date) },
  )
  return again.headers.authorization === authorization
}
