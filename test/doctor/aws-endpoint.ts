import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What AWS would answer of an account; each is as its API writes it. */
export interface Account {
  identity: object
  account: object
  eventTypes: string[]
  /** ARN, or `PendingConfirmation`. */
  alarmMail: string
  concurrency: number
  /** Seconds since 1970. */
  certificateUntil: number
  secret: object
  siteStatus: number
  /** The receipt rule set that is active, and whether our rule in it is. */
  rules: { active: string | null; enabled: boolean }
}

/** AWS and the site, on one port of this machine. */
export async function openAws(account: () => Account) {
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece)
    const { status = 200, type = 'application/json', body } = answer(account(), request, Buffer.concat(pieces).toString())
    response.writeHead(status, { 'content-type': type }).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

interface Said {
  status?: number
  type?: string
  body: string
}

const json = (body: object, type = 'application/json'): Said => ({ type, body: JSON.stringify(body) })

function answer(of: Account, { url = '', headers }: IncomingMessage, asked: string): Said {
  const target = String(headers['x-amz-target'] ?? '')
  if (url === '/was') return { status: of.siteStatus, type: 'text/html', body: '' }
  if (url.startsWith('/v2/email/account')) return json(of.account)
  if (url.startsWith('/v2/email/identities/')) return json(of.identity)
  if (url.endsWith('/event-destinations'))
    return json({ EventDestinations: [{ Name: 'a', Enabled: true, MatchingEventTypes: of.eventTypes }] })
  if (url.startsWith('/2016-08-19/account-settings')) return json({ AccountLimit: { ConcurrentExecutions: of.concurrency } })
  if (target.endsWith('DescribeCertificate'))
    return json({ Certificate: { Status: 'ISSUED', NotAfter: of.certificateUntil } }, 'application/x-amz-json-1.1')
  if (target.endsWith('DescribeSecret')) return json(of.secret, 'application/x-amz-json-1.1')
  if (asked.includes('ListSubscriptionsByTopic'))
    return subscriptions(asked.includes('alarms') ? ['email', of.alarmMail] : ['sqs', 'arn:aws:sns:x'])
  if (asked.includes('DescribeActiveReceiptRuleSet')) return activeRules(of.rules)
  return { status: 500, body: `nobody told the test what ${url} ${target} answers` }
}

const subscriptions = ([protocol, arn]: [string, string]): Said => ({
  type: 'text/xml',
  body: `<ListSubscriptionsByTopicResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><ListSubscriptionsByTopicResult><Subscriptions><member>
    <Protocol>${protocol}</Protocol><SubscriptionArn>${arn}</SubscriptionArn></member></Subscriptions></ListSubscriptionsByTopicResult></ListSubscriptionsByTopicResponse>`,
})

const activeRules = ({ active, enabled }: Account['rules']): Said => ({
  type: 'text/xml',
  body: `<DescribeActiveReceiptRuleSetResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><DescribeActiveReceiptRuleSetResult>${
    active
      ? `<Metadata><Name>${active}</Name></Metadata><Rules><member><Name>inbox</Name><Enabled>${enabled}</Enabled><ScanEnabled>true</ScanEnabled>
    <Recipients><member>in.kkr.example</member></Recipients></member></Rules>`
      : ''
  }</DescribeActiveReceiptRuleSetResult></DescribeActiveReceiptRuleSetResponse>`,
})
