import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type HttpDoor, httpDoor } from '../functions/platform/http-door.ts'
import { instant, isInstant } from '../functions/values/instant.ts'
import { webDoor } from './doors.ts'
import { faithfulDoors } from './faithful/doors.ts'
import { listenOn, openGateway } from './gateway.ts'
import { openHouse } from './house.ts'
import { localApi } from './local-api.tsx'

/** `npm start [-- --port 4600 --now INSTANT --fresh --dir .local --faithful]` */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4600' },
    now: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    dir: { type: 'string', default: '.local' },
    faithful: { type: 'boolean', default: false },
  },
})

if (!process.version.startsWith('v24.'))
  stop(`This is Node ${process.version}; Indbyd runs on Node 24, which npm ci puts in node_modules. Start it with: npm start`)
if (values.now !== undefined && !isInstant(values.now)) stop(`--now must be an instant such as 2026-03-18T08:00:00Z, not ${values.now}`)
const port = Number(values.port)
if (!Number.isInteger(port) || port < 0 || port > 65_000) stop(`--port must be a number up to 65000, not ${values.port}`)

const consoleServer = createServer((_, response) => {
  response.writeHead(501, { 'content-type': 'text/plain' }).end('The staff console is not built yet. Use the start page or the CLI.')
})
let doorFor: (path: string) => HttpDoor = () => {
  throw new Error('the house is not open yet')
}
const siteServer = openGateway(path => doorFor(path))
const ports = await listenOn(siteServer, consoleServer, port)
const site = `http://127.0.0.1:${ports.site}`

const house = await openHouse({
  dir: values.dir,
  fresh: values.fresh,
  siteUrl: site,
  quiet: false,
  ...(values.now && { now: instant(values.now) }),
  ...(values.faithful && { doors: faithfulDoors }),
})
const local = httpDoor(localApi(house))
doorFor = path => (path === '/' || path.startsWith('/__local') ? local : webDoor(house.doors, path))

writeFileSync(
  join(values.dir, 'house.json'),
  JSON.stringify({ site, console: `http://127.0.0.1:${ports.console}`, now: house.clock.now() }),
)
console.log(`ready ${site}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    siteServer.close()
    consoleServer.close()
    void house.close().then(() => process.exit(0))
  })

function stop(says: string): never {
  console.error(says)
  process.exit(2)
}
