import { request as askPlainly } from 'node:http'
import { request as askSafely } from 'node:https'
import { gunzipSync } from 'node:zlib'

export interface Asked {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/**
 * One HTTP request that waits as long as it takes: an import of 100,000 is answered when it is
 * done, and `fetch` gives up after five minutes.
 * @throws what the network says
 */
export function ask(
  url: URL,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  return new Promise<Asked>((resolve, reject) => {
    const asking = (url.protocol === 'https:' ? askSafely : askPlainly)(url, { method, headers }, answer => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('error', reject)
      answer.on('end', () => {
        const bytes = Buffer.concat(pieces)
        const text = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text.toString('utf8') })
      })
    })
    asking.on('error', reject)
    asking.end(body)
  })
}
