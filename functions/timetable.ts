import { type StartHouse, startMailing } from './mailing/start.ts'
import { lookForDocuments } from './mailing/wait-for-documents.ts'
import { systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { tableFromEnvironment } from './platform/dynamodb.ts'
import { openLog } from './platform/log.ts'
import { mailAccountFromEnvironment } from './platform/mail-account.ts'
import type { Platform } from './platform/platform.ts'
import { queueFromEnvironment } from './platform/queue.ts'
import { queueDoor } from './platform/queue-door.ts'
import { systemRandom } from './platform/random.ts'
import { endLine } from './registration/end-line.ts'
import { endOffer } from './registration/end-offer.ts'
import { countForMinimum } from './registration/minimum.ts'
import { WakeUp } from './schedule/wake-up.ts'

/**
 * Woken when something of a campaign is due: a step's mailing is started, unless the plan has
 * changed or the moment has passed; an offer that was not taken goes on to the next in line; a
 * session's registered people are counted against its minimum; the documents of a mailing are
 * looked for while there is time to find them.
 */
export const openTimetable = (house: StartHouse & Pick<Platform, 'random' | 'log'>) =>
  queueDoor(WakeUp, house.log, async due => {
    if ('step' in due) house.log.info('a step was due', { ...due, ...(await startMailing(house, due)) })
    else if ('offerTo' in due) house.log.info('an offer was over', { ...due, outcome: await endOffer(house, due) })
    else if ('lineOf' in due) house.log.info('a waiting list was over', { ...due, outcome: await endLine(house, due) })
    else if ('documentsOf' in due) house.log.info('documents were looked for', { ...due, outcome: await lookForDocuments(house, due) })
    else house.log.info('a minimum was counted', { ...due, outcome: await countForMinimum(house, due) })
  })

export const handler = onColdStart(async () =>
  openTimetable({
    table: tableFromEnvironment(),
    clock: systemClock,
    random: systemRandom,
    mailings: queueFromEnvironment('MAILING_QUEUE_URL'),
    mailAccount: mailAccountFromEnvironment(),
    log: openLog('timetable'),
  }),
)
