import { addressKeyFromEnvironment } from './platform/address-key-secret.ts'
import { systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { tableFromEnvironment } from './platform/dynamodb.ts'
import { filesFromEnvironment } from './platform/files.ts'
import { type Log, openLog } from './platform/log.ts'
import { queueDoor } from './platform/queue-door.ts'
import { systemRandom } from './platform/random.ts'
import type { TakeInHouse } from './staff/acts/take-in.ts'
import { ListToTakeIn } from './staff/list-under-way.ts'
import { takeInListed } from './staff/take-in-listed.ts'

/** Takes in lists that are too long to wait for at a page of the console. */
export const openTakeInList = (house: TakeInHouse & { log: Log }) =>
  queueDoor(ListToTakeIn, house.log, async due => {
    house.log.info('a list was worked on', { campaign: due.campaign, outcome: await takeInListed(house, due) })
  })

export const handler = onColdStart(async () =>
  openTakeInList({
    table: tableFromEnvironment(),
    files: filesFromEnvironment(),
    clock: systemClock,
    random: systemRandom,
    addressKey: addressKeyFromEnvironment(),
    log: openLog('take-in-list'),
  }),
)
