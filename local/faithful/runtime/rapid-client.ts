import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { houseTime } from '../house-time-header.ts'
import { standAt } from './house-time.ts'

// The part of AWS's runtime client that it brings as C++: it asks Lambda for the next call and
// delivers what the handler made of it.

const [hostname, port] = (process.env.AWS_LAMBDA_RUNTIME_API ?? '').split(':')

// One connection, so that an answer is delivered before the next call is asked for.
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

export async function next(): Promise<{ bodyJson: string; headers: IncomingHttpHeaders }> {
  const call = await ask('GET', 'invocation/next')
  standAt(Number(call.headers[houseTime]))
  return call
}

export const done = (id: string, answer: string): void => deliver(`invocation/${id}/response`, answer)

export const error = (id: string, wrong: string): void => deliver(`invocation/${id}/error`, wrong)

function deliver(path: string, body: string): void {
  // Nobody is left to hear of it when the house is gone: the process ends.
  ask('POST', path, body).catch(() => process.exit(1))
}

function ask(method: string, path: string, body?: string): Promise<{ bodyJson: string; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    request({ hostname, port, method, path: `/2018-06-01/runtime/${path}`, agent }, answer => {
      let bodyJson = ''
      answer.setEncoding('utf8')
      answer.on('data', piece => {
        bodyJson += piece
      })
      answer.on('end', () => resolve({ bodyJson, headers: answer.headers }))
      answer.on('error', reject)
    })
      .on('error', reject)
      .end(body)
  })
}
