import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { Hono } from 'hono'
import { ticketFrom } from '../functions/access/session.ts'
import type { StaffMember } from '../functions/access/staff-member.ts'
import { sessionCookie } from '../functions/office/cookies.ts'
import { officeHeaders } from '../functions/office/headers.ts'
import { WithoutRolePage } from '../functions/office/pages/sign-in-pages.tsx'
import { routeAt } from '../functions/office/route-table.ts'
import { type HttpDoor, httpDoor } from '../functions/platform/http-door.ts'

/**
 * What somebody without a role meets (403). A sign-in that ends so leaves no session, so what a
 * script is given for them is a ticket to this page and to nothing in the table.
 */
export function withoutRole(issuer: string, { key, name }: Pick<StaffMember, 'key' | 'name'>) {
  const app = new Hono()
  app.use(officeHeaders(issuer))
  app.all('*', c => c.html(<WithoutRolePage name={name} />, 403))
  const page = httpDoor(app)
  const isTheirs = ({ cookies = [], rawPath, requestContext }: APIGatewayProxyEventV2): boolean => {
    const ticket = cookies.find(cookie => cookie.startsWith(`${sessionCookie}=`))?.slice(sessionCookie.length + 1)
    return ticketFrom(ticket)?.key === key && routeAt(rawPath, requestContext.http.method)?.least !== 'nobody'
  }
  return (door: HttpDoor): HttpDoor =>
    event =>
      isTheirs(event) ? page(event) : door(event)
}
