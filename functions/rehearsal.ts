import { controllerFrom } from './about/controller.ts'
import { issuerOrigins } from './access/issuer-origins.ts'
import { openOffice } from './office/open-office.tsx'
import type { RehearsingHouse } from './office/rehearsal/rehearsal.tsx'
import { rehearsalHandlers } from './office/rehearsal-handlers.ts'
import { systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { tableFromEnvironment } from './platform/dynamodb.ts'
import { openLog } from './platform/log.ts'
import { environment } from './platform/settings.ts'

/**
 * Where staff see how a letter's timetable would go: on the console's host, with the right to read
 * the table and no other. It can send nothing.
 */
export const openRehearsal = (house: RehearsingHouse) => openOffice(house, 'rehearsal', rehearsalHandlers(house))

export const handler = onColdStart(async () =>
  openRehearsal({
    table: tableFromEnvironment(),
    clock: systemClock,
    realTime: systemClock,
    issuer: { at: issuerOrigins(environment('STAFF_ISSUER')) },
    consoleUrl: environment('CONSOLE_URL'),
    siteUrl: environment('SITE_URL'),
    controller: controllerFrom(environment('CONTROLLER')),
    log: openLog('rehearsal'),
  }),
)
