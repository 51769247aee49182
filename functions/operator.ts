import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { controllerFrom } from './about/controller.ts'
import type { BatchToSend } from './mailing/messages.ts'
import type { NoticeToSend } from './outbox/outbox.ts'
import { addressKeyFromEnvironment } from './platform/address-key-secret.ts'
import { systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { tableFromEnvironment } from './platform/dynamodb.ts'
import { filesWhenAsked } from './platform/files-when-asked.ts'
import { httpDoor } from './platform/http-door.ts'
import { openLog } from './platform/log.ts'
import { mailAccountFromEnvironment } from './platform/mail-account.ts'
import { otherDoorFromEnvironment } from './platform/other-door.ts'
import { queueFromEnvironment } from './platform/queue.ts'
import { systemRandom } from './platform/random.ts'
import { environment } from './platform/settings.ts'
import { wakeUpsFromEnvironment } from './platform/wake-ups.ts'
import type { WakeUp } from './schedule/wake-up.ts'
import { answerTooLarge } from './staff/answer-too-large.ts'
import { type ActRoutesHouse, actRoutes } from './staff/routes.ts'

/** What Lambda hands on of an answer, as base64; a few bytes are kept for the rest of it. */
const largestAnswer = 5_900_000
/** Below this a packed answer saves nobody any time. */
const worthPacking = 100_000

/**
 * The operator's way to a stage: AWS has checked the signature (`AWS_IAM`) and says whose it is,
 * and that is who did it. Whoever may call this one function may do every act.
 */
export function openOperator(house: ActRoutesHouse) {
  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    await pack(c)
  })
  app.route('/', actRoutes(house, { who: c => operator(c) }))
  app.notFound(c => c.json({ outcome: 'unknownAct', problems: [] }, 404))
  return httpDoor(app)
}

interface SignedRequest {
  requestContext?: { authorizer?: { iam?: { userArn?: string } } }
}

function operator({ env }: Context) {
  const arn = (env as SignedRequest).requestContext?.authorizer?.iam?.userArn
  return arn ? { by: `staff:aws:${arn}`, role: 'admin' as const } : null
}

/** A list of 100,000 is 25 MB as JSON and Lambda carries six. */
async function pack(c: Context): Promise<void> {
  const bytes = new Uint8Array(await c.res.clone().arrayBuffer())
  if (bytes.length < worthPacking) return
  const packed = gzipSync(bytes)
  if (packed.length * (4 / 3) > largestAnswer) {
    c.res = c.json({ outcome: 'refused', problems: [answerTooLarge(c.req.path.split('/').at(-1) ?? '', c.res.status)] }, 409)
    return
  }
  c.res = new Response(packed, { status: c.res.status, headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } })
}

export const handler = onColdStart(async () =>
  openOperator({
    table: tableFromEnvironment(),
    files: filesWhenAsked(),
    clock: systemClock,
    random: systemRandom,
    addressKey: addressKeyFromEnvironment(),
    mailAccount: mailAccountFromEnvironment(),
    timetable: queueFromEnvironment<WakeUp>('TIMETABLE_QUEUE_URL'),
    mailings: queueFromEnvironment<BatchToSend>('MAILING_QUEUE_URL'),
    outgoing: queueFromEnvironment<NoticeToSend>('NOTICE_QUEUE_URL'),
    wakeUps: wakeUpsFromEnvironment<WakeUp>(),
    eraser: otherDoorFromEnvironment('RETENTION_FUNCTION'),
    closeAfterDays: Number(environment('CLOSE_AFTER_DAYS')),
    controller: controllerFrom(environment('CONTROLLER')),
    log: openLog('operator'),
  }),
)
