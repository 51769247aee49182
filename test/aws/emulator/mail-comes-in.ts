import { ListBucketsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { GetSecretValueCommand, ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { ListTopicsCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns'
import { usualPerson } from '../../../functions/audience/usual-person.ts'
import { sequenceOf } from '../../../functions/calendar/sequence.ts'
import { replyAddress } from '../../../functions/invitation/reply-address.ts'
import { linkKeysFrom } from '../../../functions/platform/link-keys.ts'
import type { CampaignId, PersonNumber } from '../../../functions/values/ids.ts'
import { receivedNotification } from '../../../local/receiving.ts'
import { exampleStage } from '../../infra/synthesise.ts'
import { fileOf } from '../../replies/mail-house.ts'
import type { Emulator } from './emulator.ts'
import { access } from './keys.ts'
import { addressOf } from './letters.ts'

/**
 * Gap `receiving`: what SES would do with a *Nej* from somebody's calendar: the mail into the
 * bucket, and word of it to the topic, with its verdicts. Their entry is of their first answer.
 */
export async function sendsNoFromCalendar(emulator: Emulator, campaign: string, number: number): Promise<void> {
  const asRoot = access(emulator)
  const s3 = new S3Client({ ...asRoot, forcePathStyle: true })
  const sns = new SNSClient(asRoot)
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}))
  const { Topics = [] } = await sns.send(new ListTopicsCommand({}))
  const Bucket = only(
    Buckets.map(({ Name = '' }) => Name),
    'bucket',
  )
  const TopicArn = only(
    Topics.map(({ TopicArn: arn = '' }) => arn),
    'topic',
  )
  const email = addressOf(campaign, number)
  const to = replyAddress(await keysOf(emulator), exampleStage().inbox!.domain, campaign as CampaignId, {
    number: number as PersonNumber,
    generation: usualPerson().generation,
  })
  const writer = { number: number as PersonNumber, name: `Person Nr${number}`, email, to, uid: `${campaign}-${number}@indbyd.example` }
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  const id = `${campaign}-${number}-nej`
  await s3.send(
    new PutObjectCommand({
      Bucket,
      Key: `inbox/${id}`,
      Body: fileOf('04-declined-with-comment', { ...writer, sequence: sequenceOf(0, 1) }, { stamp }),
    }),
  )
  const verdicts = { spf: 'pass', dkim: 'pass', dmarc: 'pass', spam: 'pass', virus: 'pass' }
  const Message = JSON.stringify(receivedNotification(id, new Date().toISOString(), { to: [to], source: email, verdicts }))
  await sns.send(new PublishCommand({ TopicArn, Message }))
}

function only(names: string[], what: string): string {
  const [name, ...more] = names.filter(name => /receiving/i.test(name))
  if (!name || more.length > 0) throw new Error(`which ${what} mails come in by is not plain: ${names.join(', ')}`)
  return name
}

async function keysOf(emulator: Emulator) {
  const secrets = new SecretsManagerClient(access(emulator))
  const { SecretList = [] } = await secrets.send(new ListSecretsCommand({}))
  const named = SecretList.find(({ Name = '' }) => /linkkeys/i.test(Name))
  const { SecretString = '' } = await secrets.send(new GetSecretValueCommand({ SecretId: named?.ARN }))
  return linkKeysFrom(SecretString)
}
