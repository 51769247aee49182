import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { HttpDoor } from '../functions/platform/http-door.ts'

export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
  /** `<body data-state>` */
  state: string | undefined
}

/** Knocks on the site as API Gateway does. */
export async function visit(
  site: HttpDoor,
  method: string,
  address: string,
  fields?: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const url = new URL(address, 'http://site')
  const event = {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: { host: 'site', ...(fields && { 'content-type': 'application/x-www-form-urlencoded' }), ...headers },
    requestContext: { http: { method, path: url.pathname, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' } },
    ...(fields && { body: new URLSearchParams(fields).toString() }),
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2
  const { statusCode = 200, headers: answered = {}, body = '', isBase64Encoded } = await site(event)
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString() : body
  return {
    status: statusCode,
    headers: answered as Record<string, string>,
    body: text,
    state: text.match(/<body[^>]* data-state="(\w+)"/)?.[1],
  }
}
