import { controllerFrom } from './about/controller.ts'
import { openIssuer } from './access/issuer.ts'
import { issuerFromEnvironment } from './access/issuer-settings.ts'
import { consoleHandlers } from './office/console-handlers.ts'
import { openOffice } from './office/open-office.tsx'
import type { OrderHouse, SignInHouse } from './office/visit.ts'
import { addressKeyFromEnvironment } from './platform/address-key-secret.ts'
import { systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { tableFromEnvironment } from './platform/dynamodb.ts'
import { openLog } from './platform/log.ts'
import { otherDoorFromEnvironment } from './platform/other-door.ts'
import { queueFromEnvironment } from './platform/queue.ts'
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
    addressKey: addressKeyFromEnvironment(),
    timetable: queueFromEnvironment<WakeUp>('TIMETABLE_QUEUE_URL'),
    eraser: otherDoorFromEnvironment('RETENTION_FUNCTION'),
    closeAfterDays: Number(environment('CLOSE_AFTER_DAYS')),
    controller: controllerFrom(environment('CONTROLLER')),
    realTime: systemClock,
    issuer: openIssuer(await issuerFromEnvironment()),
    consoleUrl: environment('CONSOLE_URL'),
    log: openLog('console'),
  }),
)
