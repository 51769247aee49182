import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * A port of this machine that nobody listened on a moment ago; whoever wants it should take it at
 * once.
 */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('this machine gave no TCP port on 127.0.0.1')
  return address.port
}
