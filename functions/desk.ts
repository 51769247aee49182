import { controllerFrom } from './about/controller.ts'
import { issuerOrigins } from './access/issuer-origins.ts'
import type { BatchToSend } from './mailing/messages.ts'
import { deskHandlers } from './office/desk-handlers.ts'
import { openOffice } from './office/open-office.tsx'
import type { DeskHouse } from './office/visit.ts'
import type { NoticeToSend } from './outbox/outbox.ts'
import { addressKeyFromEnvironment } from './platform/address-key-secret.ts'
import { systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { tableFromEnvironment } from './platform/dynamodb.ts'
import { filesWhenAsked } from './platform/files-when-asked.ts'
import { openLog } from './platform/log.ts'
import { mailAccountWhenAsked } from './platform/mail-account-when-asked.ts'
import { queueFromEnvironment } from './platform/queue.ts'
import { systemRandom } from './platform/random.ts'
import { environment } from './platform/settings.ts'
import { wakeUpsFromEnvironment } from './platform/wake-ups.ts'
import type { WakeUp } from './schedule/wake-up.ts'
import type { ListToTakeIn } from './staff/list-under-way.ts'

/**
 * Where staff write letters, take in lists and launch: the same host as `console`, with rights of
 * its own.
 */
export const openDesk = (house: DeskHouse) => openOffice(house, 'desk', deskHandlers(house))

export const handler = onColdStart(async () =>
  openDesk({
    table: tableFromEnvironment(),
    files: filesWhenAsked(),
    clock: systemClock,
    random: systemRandom,
    mailAccount: mailAccountWhenAsked(),
    addressKey: addressKeyFromEnvironment(),
    timetable: queueFromEnvironment<WakeUp>('TIMETABLE_QUEUE_URL'),
    mailings: queueFromEnvironment<BatchToSend>('MAILING_QUEUE_URL'),
    outgoing: queueFromEnvironment<NoticeToSend>('NOTICE_QUEUE_URL'),
    lists: queueFromEnvironment<ListToTakeIn>('LIST_QUEUE_URL'),
    wakeUps: wakeUpsFromEnvironment<WakeUp>(),
    controller: controllerFrom(environment('CONTROLLER')),
    realTime: systemClock,
    issuer: { at: issuerOrigins(environment('STAFF_ISSUER')) },
    consoleUrl: environment('CONSOLE_URL'),
    log: openLog('desk'),
  }),
)
