import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Hono } from 'hono'

/** What API Gateway's HTTP API (payload format 2.0) calls. */
export type HttpDoor = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>

/**
 * An app as a Lambda (adapter). hono has one of its own for every kind of event there is, five
 * times as long, and it breaks on what a Request cannot be: a GET with a body, a TRACE. Here the
 * app answers those too, so that they have its headers.
 */
export const httpDoor =
  (app: Hono): HttpDoor =>
  async event =>
    // Who called, as AWS says it, is no part of a Request.
    resultFrom(await app.fetch(requestFrom(event), { requestContext: event.requestContext }))

/** Methods a Request may not have are asked as one no page answers. */
const isKnown = (method: string): boolean => /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(method)

function requestFrom({
  requestContext,
  rawPath,
  rawQueryString,
  headers,
  cookies,
  body,
  isBase64Encoded,
}: APIGatewayProxyEventV2): Request {
  const { method: asked } = requestContext.http
  const method = isKnown(asked) ? asked : 'OPTIONS'
  const address = new URL(`https://${headers.host ?? requestContext.domainName}`)
  const own = new Headers(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  if (cookies) own.set('cookie', cookies.join('; '))
  const sent =
    body === undefined || method === 'GET' || method === 'HEAD' ? undefined : Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  return new Request(`${address.origin}${rawPath}${rawQueryString && `?${rawQueryString}`}`, {
    method,
    headers: own,
    ...(sent && { body: sent }),
  })
}

async function resultFrom(answer: Response): Promise<APIGatewayProxyStructuredResultV2> {
  const cookies = answer.headers.getSetCookie()
  answer.headers.delete('set-cookie')
  // What is packed (gzip) is bytes, whatever is inside; so is a workbook, though its type has *xml*
  // in its name.
  const isText =
    !answer.headers.has('content-encoding') && /^text\/|[/+](?:json|xml)(?:;|$)/.test(answer.headers.get('content-type') ?? 'text/plain')
  const bytes = Buffer.from(await answer.arrayBuffer())
  return {
    statusCode: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: bytes.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
    ...(cookies.length > 0 && { cookies }),
  }
}
