import { controllerFrom } from './about/controller.ts'
import { issuerOrigins } from './access/issuer-origins.ts'
import { deskHandlers } from './office/desk-handlers.ts'
import { openOffice } from './office/open-office.tsx'
import type { DeskHouse } from './office/visit.ts'
import { systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { openLog } from './platform/log.ts'
import { systemRandom } from './platform/random.ts'
import { environment } from './platform/settings.ts'
import { tableFromEnvironment } from './platform/table.ts'

/**
 * Where staff write letters and take in lists: the same host as `console`, with rights of its own.
 */
export const openDesk = (house: DeskHouse) => openOffice(house, 'desk', deskHandlers(house))

export const handler = onColdStart(async () =>
  openDesk({
    table: tableFromEnvironment(),
    clock: systemClock,
    random: systemRandom,
    controller: controllerFrom(environment('CONTROLLER')),
    realTime: systemClock,
    issuer: { at: issuerOrigins(environment('STAFF_ISSUER')) },
    consoleUrl: environment('CONSOLE_URL'),
    log: openLog('desk'),
  }),
)
