import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HttpDoor, httpDoor } from '../functions/platform/http-door.ts'
import { openLocalConsole, providerPath } from './console.ts'
import { webDoor } from './doors.ts'
import { faithfulDoors } from './faithful/doors.ts'
import { diskIsFull, isFullDisk, Trouble } from './folder/trouble.ts'
import { type Beside, listenOn, openGateway } from './gateway.ts'
import { openHouse } from './house.ts'
import { localApi } from './local-api.tsx'
import { whenGone } from './outlive.ts'
import { readStartOptions, type StartOptions } from './start-options.ts'

if (!process.version.startsWith('v24.'))
  stop(`Dette er Node ${process.version}; Indbyd kører på Node 24, som npm ci lægger i node_modules. Start med: npm start`, 2)
const read = readStartOptions(process.argv.slice(2))
if (read.outcome === 'wrong') stop(read.says, 2)
else await start(read.options).catch(wrong => stop(inWords(wrong), 1))

function notOpenYet(): never {
  throw new Error('the house is not open yet')
}

async function start({ port, now, fresh, dir, faithful, noInbound, endsWith }: StartOptions): Promise<void> {
  let doorFor: (path: string) => HttpDoor = notOpenYet
  let officeDoorFor: (path: string, method: string) => HttpDoor = notOpenYet
  let provide: Beside['serve'] = notOpenYet
  const consoleServer = openGateway((path, method) => officeDoorFor(path, method))
  const siteServer = openGateway(path => doorFor(path), { path: providerPath, serve: (request, response) => provide(request, response) })
  const ports = await listenOn(siteServer, consoleServer, port)
  const site = `http://127.0.0.1:${ports.site}`

  const house = await openHouse({
    dir,
    fresh,
    siteUrl: site,
    consoleUrl: `http://127.0.0.1:${ports.console}`,
    quiet: false,
    noInbound,
    ...(now && { now }),
    ...(faithful && { doors: faithfulDoors }),
  })
  const office = openLocalConsole(house, { site, console: `http://127.0.0.1:${ports.console}` }, dir)
  officeDoorFor = office.doorFor
  provide = office.provider
  const local = httpDoor(localApi(house, office))
  doorFor = path => (path === '/' || path.startsWith('/__local') ? local : webDoor(house.doors, path))

  const addresses = { site, console: `http://127.0.0.1:${ports.console}`, now: house.clock.now() }
  writeFileSync(join(dir, 'house.json'), JSON.stringify(addresses))
  if (port !== 0 && ports.site !== port) console.error(`Port ${port} er optaget, så huset svarer på ${site}.`)
  const former = house.formerSites()
  if (former.length > 0)
    console.error(
      `Mails, der er sendt før nu, linker til ${former.join(' og ')}, hvor dette hus ikke svarer. Start det på den port, hvis de skal virke.`,
    )
  console.log(`ready ${site}`)

  let closing = false
  const close = () => {
    if (closing) return
    closing = true
    siteServer.close()
    consoleServer.close()
    void house.close().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, close)
  // npm stands between us and whoever typed; without it nobody can stop the house any more.
  whenGone({ pid: endsWith, parent: process.env.npm_lifecycle_event === 'start' ? process.ppid : null }, close)
}

/** What stands in the way, for people; what nobody foresaw is thrown as it is. */
function inWords(wrong: unknown): string {
  if (wrong instanceof Trouble) return wrong.message
  if (isFullDisk(wrong)) return diskIsFull
  throw wrong
}

function stop(says: string, exit: 1 | 2): never {
  console.error(says)
  process.exit(exit)
}
