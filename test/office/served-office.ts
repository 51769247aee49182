import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { HttpDoor } from '../../functions/platform/http-door.ts'
import { openLocalConsole, providerPath } from '../../local/console.ts'
import { openGateway } from '../../local/gateway.ts'
import type { HouseWishes } from '../../local/house.ts'
import { openTestHouse } from '../house.ts'

/** A test house with its staff console and its OpenID provider on two ports of this machine. */
export async function serveOffice(wishes: HouseWishes = {}) {
  const notYet = (): never => {
    throw new Error('the house is not open yet')
  }
  let doorFor: (path: string, method: string) => HttpDoor = notYet
  let provide: Parameters<typeof openGateway>[1] extends infer Beside | undefined ? Beside : never = { path: providerPath, serve: notYet }
  const siteServer = openGateway(notYet, { path: providerPath, serve: (request, response) => provide!.serve(request, response) })
  const consoleServer = openGateway((path, method) => doorFor(path, method))
  const addresses = await Promise.all(
    [siteServer, consoleServer].map(async server => {
      await once(server.listen(0, '127.0.0.1'), 'listening')
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    }),
  )
  const [site = '', origin = ''] = addresses
  const house = await openTestHouse({ ...wishes, siteUrl: site, consoleUrl: origin })
  const office = openLocalConsole(house.house, { site, console: origin })
  doorFor = office.doorFor
  provide = { path: providerPath, serve: office.provider }
  return {
    ...house,
    site,
    origin,
    office,
    async [Symbol.asyncDispose]() {
      for (const server of [siteServer, consoleServer]) {
        server.close()
        server.closeAllConnections()
      }
      await house.house.close()
    },
  }
}

export type ServedOffice = Awaited<ReturnType<typeof serveOffice>>
