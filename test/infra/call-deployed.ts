import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import cdk from '../../cdk.json' with { type: 'json' }

export interface Answer {
  status?: number
  error?: string
  body?: object
}

/**
 * Does something with a deployed bundle in a process of its own, where AWS is a server that answers
 * as told.
 */
export async function callDeployed(program: string, answer: () => Answer) {
  const asked: IncomingHttpHeaders[] = []
  await using aws = createServer((request, response) => {
    asked.push(request.headers)
    const { status = 200, error, body = {} } = answer()
    response.writeHead(status, error ? { 'x-amzn-errortype': error } : {}).end(JSON.stringify(body))
  })
  aws.listen(0, '127.0.0.1')
  await once(aws, 'listening')
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', `(async () => {${program}})()`], {
    env: {
      AWS_REGION: 'eu-north-1',
      AWS_ACCESS_KEY_ID: 'lent',
      AWS_SECRET_ACCESS_KEY: 'for an hour',
      AWS_SESSION_TOKEN: 'until it is over',
      AWS_ENDPOINT_URL: `http://127.0.0.1:${(aws.address() as AddressInfo).port}`,
      TABLE: 'indbyd',
      MAIL_EVENTS_QUEUE_URL: 'http://queue.example/mail-events',
      MAIL_EVENTS_DEAD_LETTERS_URL: 'http://queue.example/mail-events-dead-letters',
      TIMETABLE_QUEUE_URL: 'http://queue.example/timetable',
      MAILING_QUEUE_URL: 'http://queue.example/mailing',
      NOTICE_QUEUE_URL: 'http://queue.example/letter',
      LIST_QUEUE_URL: 'http://queue.example/list',
      LINK_QUEUE_URL: 'http://queue.example/link',
      TIMETABLE_QUEUE_ARN: 'arn:aws:sqs:eu-north-1:111111111111:timetable',
      SCHEDULE_GROUP: 'offers',
      SCHEDULE_ROLE_ARN: 'arn:aws:iam::111111111111:role/alarm-clock',
      LINK_KEYS_SECRET: 'link-keys',
      ADDRESS_KEY_SECRET: 'address-key',
      CONSOLE_URL: 'https://console.indbyd.example',
      SITE_URL: 'https://indbyd.example',
      STAFF_ISSUER: 'https://issuer.example',
      CLOSE_AFTER_DAYS: '3',
      INBOX_DOMAIN: 'in.indbyd.example',
      INBOX_BUCKET: 'indbyd-mail',
      CONTROLLER: JSON.stringify(cdk.context.stages.test.controller),
    },
  })
  return { asked, said: stdout }
}
