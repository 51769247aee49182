import { type Context, Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { routePath } from 'hono/route'
import { mayAs } from '../access/role.ts'
import type { StaffSession } from '../access/session.ts'
import { loadSession, loadStaffMember } from '../access/store.ts'
import { type Campaign, loadCampaign } from '../campaign/store.ts'
import { type HttpDoor, httpDoor } from '../platform/http-door.ts'
import { isCampaignId } from '../values/ids.ts'
import { ticketOf } from './cookies.ts'
import { officeHeaders } from './headers.ts'
import { NotFoundPage, NotYoursPage } from './pages/refusal-pages.tsx'
import { SignInAgainPage } from './pages/sign-in-again-page.tsx'
import { type OfficeDoor, type OfficeRoute, officeRoutes, type RouteName } from './route-table.ts'
import type { Handler, LetterHandler, OfficeHouse, OpenHandler, Visit } from './visit.ts'

export type Handlers<Door extends OfficeDoor> = {
  [Name in RouteName<Door>]: Name extends `${string} /c/:id${string}` ? LetterHandler : Handler | OpenHandler
}
type AnyHandler = LetterHandler | Handler | OpenHandler

/**
 * One of the console's doors: exactly the routes the table gives it, each behind the role it wants
 * (deny by default).
 */
export function openOffice<Door extends OfficeDoor>(house: OfficeHouse, door: Door, handlers: Handlers<Door>): HttpDoor {
  const app = new Hono()
  app.use(officeHeaders(house.issuer.at))
  // Behind API Gateway every request looks like https://HOST, so the origin must be said.
  app.use(csrf({ origin: house.consoleUrl, secFetchSite: 'same-origin' }))
  app.use(onlyForms)
  const mine: readonly OfficeRoute[] = officeRoutes.filter(route => route.door === door)
  for (const route of mine) {
    const handler: AnyHandler = handlers[`${route.method} ${route.path}` as RouteName<Door>]
    app.on(route.method, route.path, c => admit(house, route, handler, c))
  }
  app.notFound(c => c.html(<NotFoundPage />, 404))
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.text('Formularen kom fra en anden side. Intet er ændret.\n', 403)
    house.log.error('a page of the console could not be made', { route: `${c.req.method} ${routePath(c)}`, error: nameOf(error) })
    return c.text('Noget gik galt hos os, og intet er ændret. Prøv igen om lidt.\n', 500)
  })
  return httpDoor(app)
}

/**
 * A browser on another site can send these two without asking (CORS "simple requests"); nothing
 * else is read.
 */
const onlyForms = async (c: Context, next: () => Promise<void>): Promise<Response | undefined> => {
  const type = c.req.header('content-type') ?? ''
  if (c.req.method === 'POST' && !/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(type))
    return c.text('Formularen kan ikke læses.\n', 415)
  if (c.req.method === 'POST' && !(await isReadable(c))) return c.text('Formularen kan ikke læses.\n', 400)
  await next()
  return undefined
}

const isReadable = (c: Context): Promise<boolean> =>
  c.req.parseBody().then(
    () => true,
    () => false,
  )

async function admit(house: OfficeHouse, { least, path }: OfficeRoute, handler: AnyHandler, c: Context): Promise<Response> {
  if (least === 'nobody') return (handler as OpenHandler)(c)
  const [staff, campaign] = await Promise.all([signedIn(house, c), campaignOf(house, c)])
  if (!staff) return signInAgain(c)
  const visit: Visit = { c, staff, language: staff.language }
  if (!mayAs(staff.role, least)) return c.html(<NotYoursPage visit={visit} least={least} />, 403)
  if (!path.startsWith('/c/:id')) return (handler as Handler)(visit)
  return campaign ? (handler as LetterHandler)({ ...visit, campaign }) : c.html(<NotFoundPage visit={visit} />, 404)
}

/** Read beside the session: a page of one letter needs it anyway, and so has one trip less. */
function campaignOf(house: OfficeHouse, c: Context): Promise<Campaign | undefined> {
  const id = c.req.param('id') ?? ''
  return isCampaignId(id) && ticketOf(c) ? loadCampaign(house, id) : Promise.resolve(undefined)
}

async function signedIn(house: OfficeHouse, c: Context): Promise<(StaffSession & Pick<Visit, 'language'>) | undefined> {
  const ticket = ticketOf(c)
  if (!ticket) return undefined
  const [session, known] = await Promise.all([loadSession(house, ticket, house.realTime.now()), loadStaffMember(house, ticket.key)])
  return session && { ...session, language: known?.language ?? 'da' }
}

/** A page leads to sign-in and back; a form that comes too late is kept, to be sent once more. */
async function signInAgain(c: Context): Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return c.redirect(`/log-ind?til=${encodeURIComponent(pathname + search)}`, 302)
  const typed = await c.req.parseBody({ all: true })
  return c.html(<SignInAgainPage path={pathname + search} typed={typed} />, 401)
}

const nameOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.stack?.split('\n')[1]?.trim() ?? ''}` : 'unknown'
