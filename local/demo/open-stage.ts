import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { HttpDoor } from '../../functions/platform/http-door.ts'
import type { Instant } from '../../functions/values/instant.ts'
import { webDoor } from '../doors.ts'
import { openGateway } from '../gateway.ts'
import { openHouse } from '../house.ts'

/**
 * A house in memory whose site can be visited over HTTP, so that the links in its mails work as
 * they are.
 */
export async function openStage(now: Instant) {
  let doorFor: (path: string) => HttpDoor = () => {
    throw new Error('the house is not open yet')
  }
  const server = openGateway(path => doorFor(path))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const house = await openHouse({ now, siteUrl: `http://127.0.0.1:${port}` })
  doorFor = path => webDoor(house.doors, path)
  return {
    house,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await house.close()
    },
  }
}
