import { existsSync, readFileSync } from 'node:fs'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { SQSClient } from '@aws-sdk/client-sqs'
import type { BatchToSend } from '../functions/mailing/messages.ts'
import type { NoticeToSend } from '../functions/outbox/outbox.ts'
import { openFiles } from '../functions/platform/files.ts'
import { openMailAccount } from '../functions/platform/mail-account.ts'
import { mailClient } from '../functions/platform/mail-service.ts'
import { openQueue } from '../functions/platform/queue.ts'
import { systemRandom } from '../functions/platform/random.ts'
import { openTable } from '../functions/platform/table.ts'
import { openWakeUps } from '../functions/platform/wake-ups.ts'
import type { WakeUp } from '../functions/schedule/wake-up.ts'
import type { Instant } from '../functions/values/instant.ts'
import { accessTo, account } from '../local/engines/access.ts'
import type { Engines } from '../local/house.ts'
import { Unreachable } from './outcome.ts'

/** The ports the CLI's commands need, on a running house; what they start there is waited for. */
export async function reachHouse() {
  const site = houseUrl()
  const ask = async <Answer>(path: string, method = 'GET'): Promise<Answer> => {
    try {
      const answer = await fetch(new URL(path, site), { method })
      return (await answer.json()) as Answer
    } catch (cause) {
      throw new Unreachable(`Der svarer intet hus på ${site}. Start det med: npm start`, { cause })
    }
  }
  const engines = await ask<Engines>('/__local/engines')
  const { now } = await ask<{ now: Instant }>('/__local/clock')
  const sqs = new SQSClient(accessTo(engines.queues.url))
  return {
    table: openTable(new DynamoDBClient(accessTo(engines.table.url)), engines.table.name, systemRandom),
    files: openFiles(new S3Client(accessTo(engines.files.url)), engines.files.bucket),
    clock: { now: () => now },
    random: systemRandom,
    mailAccount: openMailAccount(mailClient(accessTo(engines.ses))),
    timetable: openQueue<WakeUp>(sqs, engines.queues.timetable, systemRandom),
    mailings: openQueue<BatchToSend>(sqs, engines.queues.mailing, systemRandom),
    outgoing: openQueue<NoticeToSend>(sqs, engines.queues.notice, systemRandom),
    wakeUps: openWakeUps<WakeUp>(new SchedulerClient(accessTo(engines.scheduler)), {
      group: 'default',
      roleArn: `arn:aws:iam::${account}:role/scheduler`,
      queueArn: engines.queues.timetableArn,
    }),
    /** Waits until what a command set going has come to rest. */
    settle: () => ask('/__local/settle', 'POST'),
  }
}

export type ReachedHouse = Awaited<ReturnType<typeof reachHouse>>

function houseUrl(): string {
  const named = process.env.INDBYD_HOUSE
  if (named && !URL.canParse(named)) throw new Unreachable(`»${named}« er ikke en adresse. Skriv fx http://127.0.0.1:4600`)
  if (named) return named
  const file = '.local/house.json'
  if (!existsSync(file)) throw new Unreachable('Intet hus kører her. Start det med: npm start (eller sæt INDBYD_HOUSE til dets adresse).')
  return (JSON.parse(readFileSync(file, 'utf8')) as { site: string }).site
}
