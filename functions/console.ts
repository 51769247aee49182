import { openIssuer } from './access/issuer.ts'
import { issuerFromEnvironment } from './access/issuer-settings.ts'
import { consoleHandlers } from './office/console-handlers.ts'
import { openOffice } from './office/open-office.tsx'
import type { OfficeHouse } from './office/visit.ts'
import { systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { openLog } from './platform/log.ts'
import { systemRandom } from './platform/random.ts'
import { environment } from './platform/settings.ts'
import { tableFromEnvironment } from './platform/table.ts'

/** What staff look at, and what they do for one person. */
export const openConsole = (house: OfficeHouse) => openOffice(house, 'console', consoleHandlers(house))

export const handler = onColdStart(async () =>
  openConsole({
    table: tableFromEnvironment(),
    clock: systemClock,
    realTime: systemClock,
    random: systemRandom,
    issuer: openIssuer(await issuerFromEnvironment()),
    consoleUrl: environment('CONSOLE_URL'),
    log: openLog('console'),
  }),
)
