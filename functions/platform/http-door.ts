import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'

/** What API Gateway's HTTP API (payload format 2.0) calls. */
export type HttpDoor = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>

export function httpDoor(app: Hono): HttpDoor {
  // hono has its own types for the same events and answers; they differ in what may be missing.
  return handle(app) as unknown as HttpDoor
}
