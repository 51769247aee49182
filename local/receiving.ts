import { existsSync, readdirSync } from 'node:fs'
import type { Clock } from '../functions/platform/clock.ts'
import type { Files } from '../functions/platform/files.ts'
import type { Queue } from '../functions/platform/queue.ts'
import type { Random } from '../functions/platform/random.ts'

const judged = ['spf', 'dkim', 'dmarc', 'spam', 'virus'] as const
type Judged = (typeof judged)[number]
const said = ['pass', 'fail', 'gray', 'processing_failed'] as const

/** What SES would know of a mail besides its bytes. */
export interface Inbound {
  /** Its name in the bucket, where a test wants to know it beforehand. */
  id?: string
  to: string[]
  /** The envelope's sender; empty for what must not be answered. */
  source: string
  verdicts: Record<Judged, string>
}

/**
 * `?spf=&dkim=&dmarc=&spam=&virus=&to=&source=`: what is not said of spam and virus is nothing bad;
 * whose mail it is must be said to be true. Without `to` it is read from the headers.
 */
export function inboundAsked(query: Partial<Record<string, string[]>>, bytes: Uint8Array): Inbound | { problem: string } {
  const verdicts = Object.fromEntries(
    judged.map(name => [name, (query[name]?.[0] ?? (name === 'dmarc' ? 'gray' : 'pass')).toLowerCase().replace('-', '_')]),
  ) as Inbound['verdicts']
  const wrong = judged.find(name => !(said as readonly string[]).includes(verdicts[name]))
  if (wrong) return { problem: `${wrong} is one of ${said.join(', ')}` }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64 * 1024)).split(/\r?\n\r?\n/)[0] ?? ''
  const to = (query.to ?? addressesIn(head, 'to')).flatMap(list => list.split(',')).map(address => address.trim())
  if (to.filter(Boolean).length === 0) return { problem: 'say to=ADDRESS: the envelope decides whom a mail is for' }
  const source = query.source?.[0] ?? returnPathIn(head) ?? addressesIn(head, 'from')[0] ?? ''
  return { to: to.filter(Boolean), source, verdicts }
}

const unfolded = (head: string) => head.replace(/\r?\n[ \t]+/g, ' ')

function addressesIn(head: string, name: string): string[] {
  const value = new RegExp(`^${name}:(.*)$`, 'im').exec(unfolded(head))?.[1] ?? ''
  return value.match(/[^\s<>,;:"]+@[^\s<>,;:"]+/g) ?? []
}

function returnPathIn(head: string): string | undefined {
  const path = /^return-path:\s*<?([^>\r\n]*)>?/im.exec(unfolded(head))
  return path?.[1]?.trim()
}

/**
 * Names for mails that come in, in the order they come in: while the clock stands, only a name can
 * say which came first. Goes on after those the folder has.
 */
export function mailIds(folder: string | undefined, random: Pick<Random, 'id'>): () => string {
  const kept = folder && existsSync(folder) ? readdirSync(folder) : []
  let last = Math.max(0, ...kept.flatMap(name => /^m(\d{6})/.exec(name)?.[1] ?? []).map(Number))
  return () => `m${String(++last).padStart(6, '0')}${random.id().replaceAll(/[-_]/g, '0')}`
}

export interface Receiving {
  files: Files
  queue: Queue<{ Type: 'Notification'; Message: string }>
  clock: Clock
  newId(): string
}

/** Takes a mail in the way SES does: its bytes into the bucket, then word of it onto the queue. */
export const receiver =
  ({ files, queue, clock, newId }: Receiving) =>
  async (bytes: Uint8Array, inbound: Inbound): Promise<string> => {
    const id = inbound.id ?? newId()
    await files.put(`inbox/${id}`, { bytes, type: 'message/rfc822' })
    await queue.send({ Type: 'Notification', Message: JSON.stringify(receivedNotification(id, clock.now(), inbound)) })
    return id
  }

/** As SES tells of it (Amazon SNS notification of Amazon SES email receiving, S3 action). */
export function receivedNotification(id: string, at: string, { to, source, verdicts }: Inbound) {
  const verdict = (name: Judged) => ({ status: verdicts[name].toUpperCase() })
  return {
    notificationType: 'Received',
    mail: { timestamp: at, source, messageId: id, destination: to, headersTruncated: false },
    receipt: {
      timestamp: at,
      recipients: to,
      spfVerdict: verdict('spf'),
      dkimVerdict: verdict('dkim'),
      dmarcVerdict: verdict('dmarc'),
      spamVerdict: verdict('spam'),
      virusVerdict: verdict('virus'),
      action: {
        type: 'S3',
        topicArn: 'arn:aws:sns:eu-west-1:000000000000:inbox',
        bucketName: 'indbyd',
        objectKeyPrefix: 'inbox/',
        objectKey: `inbox/${id}`,
      },
    },
  }
}
