import { controllerFrom } from './about/controller.ts'
import { issuerFromEnvironment } from './access/issuer-settings.ts'
import { issuerWhenAsked } from './access/issuer-when-asked.ts'
import { consoleHandlers } from './office/console-handlers.ts'
import { openOffice } from './office/open-office.tsx'
import type { OrderHouse, SignInHouse } from './office/visit.ts'
import { addressKeyWhenAsked } from './platform/address-key-when-asked.ts'
import { systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { tableFromEnvironment } from './platform/dynamodb.ts'
import { openLog } from './platform/log.ts'
import { otherDoorFromEnvironment } from './platform/other-door.ts'
import { queueWhenAsked } from './platform/queue-when-asked.ts'
import { systemRandom } from './platform/random.ts'
import { environment } from './platform/settings.ts'
import type { WakeUp } from './schedule/wake-up.ts'

/** What staff look at, and what they do for one person. */
export const openConsole = (house: OrderHouse & SignInHouse) => openOffice(house, 'console', consoleHandlers(house))

export const handler = onColdStart(async () =>
  openConsole({
    table: tableFromEnvironment(),
    clock: systemClock,
    random: systemRandom,
    addressKey: addressKeyWhenAsked(),
    timetable: queueWhenAsked<WakeUp>('TIMETABLE_QUEUE_URL'),
    eraser: otherDoorFromEnvironment('RETENTION_FUNCTION'),
    closeAfterDays: Number(environment('CLOSE_AFTER_DAYS')),
    controller: controllerFrom(environment('CONTROLLER')),
    realTime: systemClock,
    issuer: issuerWhenAsked({ issuer: environment('STAFF_ISSUER'), settings: issuerFromEnvironment }),
    consoleUrl: environment('CONSOLE_URL'),
    log: openLog('console'),
  }),
)
