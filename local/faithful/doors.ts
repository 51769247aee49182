import type { APIGatewayProxyStructuredResultV2, DynamoDBBatchResponse, SQSBatchResponse } from 'aws-lambda'
import { errorText } from '../../functions/platform/error-text.ts'
import type { HttpDoor } from '../../functions/platform/http-door.ts'
import type { OpenDoors, QueueDoor, StreamDoor } from '../doors.ts'
import { openSecrets } from '../secrets/secrets.ts'
import { startEnvironment } from './environment.ts'
import { isLetThrough } from './filter.ts'
import { functionLog } from './function-log.ts'
import { lambdasOf } from './lambdas-of.ts'
import { openPool, type Pool } from './pool.ts'
import { addressKeyArn, linkKeysArn, standIns } from './stand-ins.ts'
import { synthesised } from './synthesised.ts'

/** What a new AWS account allows of one Lambda at a time. */
const mostAtOnce = 10

/**
 * The doors as AWS runs them: the bundles that would be deployed, with the settings of their
 * templates, each in processes of its own under AWS's runtime client, opened as their event source
 * mappings say.
 */
export const faithfulDoors: OpenDoors = async around => {
  const { platform, table, queues, mail, files, scheduler } = around
  const secrets = await openSecrets({ [linkKeysArn]: around.linkKeys, [addressKeyArn]: around.addressKey })
  const lambdas = lambdasOf(await synthesised(), standIns(around))
  const say = functionLog({ dir: around.dir, log: platform.log })
  const endpoints = {
    AWS_ENDPOINT_URL_DYNAMODB: table.url,
    AWS_ENDPOINT_URL_SQS: queues.url,
    AWS_ENDPOINT_URL_S3: files.url,
    AWS_ENDPOINT_URL_SESV2: mail.url,
    AWS_ENDPOINT_URL_SCHEDULER: scheduler.url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
  }

  const pools: Pool[] = []
  function open(name: string) {
    const lambda = lambdas[name]
    if (!lambda) throw new Error(`no template has a Lambda for the door ${name}`)
    // Links lead to this machine, also where the stage has a host name of its own.
    if ('SITE_URL' in lambda.settings) lambda.settings.SITE_URL = platform.siteUrl
    if ('CONSOLE_URL' in lambda.settings) lambda.settings.CONSOLE_URL = platform.consoleUrl ?? platform.siteUrl
    if ('INBOX_DOMAIN' in lambda.settings) lambda.settings.INBOX_DOMAIN = platform.inboxDomain ?? ''
    const ground = { clock: platform.clock, endpoints, say: say(name) }
    const pool = openPool(() => startEnvironment(lambda, ground), lambda.source?.atOnce ?? mostAtOnce)
    pools.push(pool)
    return { pool, source: lambda.source ?? { handful: 1, atOnce: mostAtOnce, patterns: [] } }
  }

  /**
   * Each handful is a call of its own, side by side; one that fails as a whole comes back as a
   * whole.
   */
  function fromQueue(name: string): QueueDoor {
    const { pool, source } = open(name)
    return async ({ Records }) => {
      const failures = await Promise.all(
        handfuls(Records, source.handful).map(async handful => {
          try {
            return ((await pool.invoke({ Records: handful })) as SQSBatchResponse).batchItemFailures
          } catch (error) {
            platform.log.error('a Lambda failed', { door: name, error: errorText(error) })
            return handful.map(({ messageId }) => ({ itemIdentifier: messageId }))
          }
        }),
      )
      return { batchItemFailures: failures.flat() }
    }
  }

  function fromWeb(name: string): HttpDoor {
    const { pool } = open(name)
    return async event => (await pool.invoke(event)) as APIGatewayProxyStructuredResultV2
  }

  function fromStream(name: string): StreamDoor {
    const { pool, source } = open(name)
    return async ({ Records }) => {
      const wanted = Records.filter(record => isLetThrough(source.patterns, record))
      if (wanted.length === 0) return { batchItemFailures: [] }
      return (await pool.invoke({ Records: wanted })) as DynamoDBBatchResponse
    }
  }

  const sweep = open('sweep')
  const retention = open('retention')
  return {
    site: fromWeb('site'),
    file: fromWeb('file'),
    timetable: fromQueue('timetable'),
    sendBatch: fromQueue('send-batch'),
    sendNotice: fromQueue('send-notice'),
    takeInList: fromQueue('take-in-list'),
    mailEvents: fromQueue('mail-events'),
    inbox: fromQueue('inbox'),
    reactions: fromStream('reactions'),
    sweep: event => sweep.pool.invoke(event),
    retention: event => retention.pool.invoke(event),
    async close() {
      for (const pool of pools) pool.close()
      await secrets.close()
    },
  }
}

const handfuls = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))
