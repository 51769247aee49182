import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type HttpDoor, httpDoor } from '../../functions/platform/http-door.ts'
import { openLocalConsole } from '../../local/console.ts'
import { webDoor } from '../../local/doors.ts'
import { openGateway } from '../../local/gateway.ts'
import type { HouseWishes } from '../../local/house.ts'
import { localApi } from '../../local/local-api.tsx'
import { openTestHouse } from '../house.ts'

/**
 * A test house that a browser can visit: the recipients' site, and the house's own pages beside it.
 */
export async function serveHouse(wishes: Pick<HouseWishes, 'now' | 'consoleUrl'> = {}) {
  let doorFor: (path: string) => HttpDoor = () => {
    throw new Error('the house is not open yet')
  }
  const server = openGateway(path => doorFor(path))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const house = await openTestHouse({ ...wishes, siteUrl: url })
  const office = wishes.consoleUrl && openLocalConsole(house.house, { site: url, console: wishes.consoleUrl })
  const local = httpDoor(localApi(house.house, office || undefined))
  doorFor = path => (path === '/' || path.startsWith('/__local') ? local : webDoor(house.house.doors, path))
  return {
    ...house,
    url,
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
      await house.house.close()
    },
  }
}

export type ServedHouse = Awaited<ReturnType<typeof serveHouse>>
