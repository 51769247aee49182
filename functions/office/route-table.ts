import type { StaffRole } from '../access/role.ts'

/** One page or order of the staff console: who may at least, and which Lambda answers. */
export interface OfficeRoute {
  door: OfficeDoor
  method: 'GET' | 'POST'
  /** With hono's `:name` for what differs. */
  path: string
  least: StaffRole | 'nobody'
}

/**
 * The Lambda that answers; each has rights of its own. `console`: what staff look at, and what they
 * do for one person. `desk`: letters, lists and launches. `rehearsal`: how a letter would go; it
 * may read, and nothing else.
 */
export type OfficeDoor = 'console' | 'desk' | 'rehearsal'

/**
 * Every route of the console, in one table (authorization matrix). `infra/`, the house's gateway
 * and the matrix test read it; a door serves nothing that is not here.
 */
export const officeRoutes = [
  { door: 'console', method: 'GET', path: '/log-ind', least: 'nobody' },
  { door: 'console', method: 'GET', path: '/log-ind/svar', least: 'nobody' },
  { door: 'console', method: 'GET', path: '/farvel', least: 'nobody' },
  { door: 'console', method: 'GET', path: '/konsol/:file', least: 'nobody' },
  { door: 'console', method: 'GET', path: '/proeve-link/:kind', least: 'nobody' },
  { door: 'console', method: 'GET', path: '/proeve-link/:kind/:token', least: 'nobody' },
  { door: 'console', method: 'POST', path: '/log-ud', least: 'nobody' },
  { door: 'console', method: 'POST', path: '/log-ud-overalt', least: 'viewer' },
  { door: 'console', method: 'POST', path: '/sprog', least: 'viewer' },
  { door: 'console', method: 'GET', path: '/', least: 'viewer' },
  { door: 'console', method: 'GET', path: '/log', least: 'viewer' },
  { door: 'console', method: 'GET', path: '/c/:id', least: 'viewer' },
  { door: 'console', method: 'GET', path: '/c/:id/inviterede', least: 'viewer' },
  { door: 'console', method: 'GET', path: '/c/:id/deltagere', least: 'viewer' },
  { door: 'console', method: 'GET', path: '/c/:id/deltagere/udskrift', least: 'viewer' },
  { door: 'console', method: 'GET', path: '/c/:id/deltagere/navneskilte', least: 'viewer' },
  { door: 'console', method: 'GET', path: '/c/:id/log', least: 'viewer' },
  { door: 'console', method: 'GET', path: '/c/:id/person/:n', least: 'viewer' },
  { door: 'console', method: 'POST', path: '/c/:id/person/:n', least: 'editor' },
  { door: 'console', method: 'GET', path: '/c/:id/udsendelse/:step', least: 'viewer' },
  { door: 'desk', method: 'POST', path: '/c/:id/udsendelse/:step', least: 'sender' },
  { door: 'console', method: 'POST', path: '/c/:id/pause', least: 'sender' },
  { door: 'console', method: 'POST', path: '/c/:id/fortsaet', least: 'sender' },
  { door: 'console', method: 'POST', path: '/c/:id/mail/:mail', least: 'editor' },
  { door: 'console', method: 'GET', path: '/c/:id/person/:n/oplysninger', least: 'admin' },
  { door: 'console', method: 'POST', path: '/c/:id/person/:n/oplysninger', least: 'admin' },
  { door: 'console', method: 'GET', path: '/c/:id/slet', least: 'admin' },
  { door: 'console', method: 'POST', path: '/c/:id/slet', least: 'admin' },
  { door: 'console', method: 'GET', path: '/sletning', least: 'admin' },
  { door: 'console', method: 'POST', path: '/sletning', least: 'admin' },
  { door: 'console', method: 'GET', path: '/personale', least: 'admin' },
  { door: 'console', method: 'POST', path: '/personale/:key', least: 'admin' },
  { door: 'desk', method: 'GET', path: '/ny', least: 'editor' },
  { door: 'desk', method: 'POST', path: '/ny', least: 'editor' },
  { door: 'rehearsal', method: 'GET', path: '/c/:id/brev', least: 'viewer' },
  { door: 'rehearsal', method: 'GET', path: '/c/:id/brev/visning', least: 'viewer' },
  { door: 'rehearsal', method: 'GET', path: '/c/:id/brev/versioner', least: 'viewer' },
  { door: 'rehearsal', method: 'GET', path: '/c/:id/brev/versioner/:v', least: 'viewer' },
  { door: 'desk', method: 'POST', path: '/c/:id/brev', least: 'editor' },
  { door: 'desk', method: 'POST', path: '/c/:id/proeve', least: 'editor' },
  { door: 'desk', method: 'GET', path: '/c/:id/send-ud', least: 'sender' },
  { door: 'desk', method: 'POST', path: '/c/:id/send-ud', least: 'sender' },
  { door: 'desk', method: 'POST', path: '/c/:id/fortryd', least: 'sender' },
  { door: 'rehearsal', method: 'GET', path: '/c/:id/dokumenter', least: 'viewer' },
  { door: 'desk', method: 'POST', path: '/c/:id/dokumenter', least: 'editor' },
  { door: 'desk', method: 'GET', path: '/c/:id/paamind', least: 'sender' },
  { door: 'desk', method: 'POST', path: '/c/:id/paamind', least: 'sender' },
  { door: 'desk', method: 'GET', path: '/c/:id/skriv', least: 'sender' },
  { door: 'desk', method: 'POST', path: '/c/:id/skriv', least: 'sender' },
  { door: 'desk', method: 'GET', path: '/c/:id/ret', least: 'sender' },
  { door: 'desk', method: 'POST', path: '/c/:id/ret', least: 'sender' },
  { door: 'desk', method: 'GET', path: '/c/:id/aendringer', least: 'sender' },
  { door: 'desk', method: 'POST', path: '/c/:id/aendringer', least: 'sender' },
  { door: 'desk', method: 'GET', path: '/c/:id/flyt', least: 'sender' },
  { door: 'desk', method: 'POST', path: '/c/:id/flyt', least: 'sender' },
  { door: 'desk', method: 'GET', path: '/c/:id/sted', least: 'sender' },
  { door: 'desk', method: 'POST', path: '/c/:id/sted', least: 'sender' },
  { door: 'desk', method: 'GET', path: '/c/:id/aflys', least: 'sender' },
  { door: 'desk', method: 'POST', path: '/c/:id/aflys', least: 'sender' },
  { door: 'desk', method: 'GET', path: '/c/:id/eksport/:export', least: 'editor' },
  { door: 'desk', method: 'GET', path: '/c/:id/fremmoede', least: 'editor' },
  { door: 'desk', method: 'POST', path: '/c/:id/fremmoede', least: 'editor' },
  { door: 'desk', method: 'GET', path: '/c/:id/inviterede/ny', least: 'editor' },
  { door: 'desk', method: 'POST', path: '/c/:id/inviterede/ny', least: 'editor' },
  { door: 'rehearsal', method: 'GET', path: '/c/:id/proeve', least: 'viewer' },
  { door: 'rehearsal', method: 'GET', path: '/c/:id/proeve/mail', least: 'viewer' },
] as const satisfies readonly OfficeRoute[]

type Routes = (typeof officeRoutes)[number]

/** `GET /c/:id`, for each route of a door. */
export type RouteName<Door extends OfficeDoor> = NameOf<Extract<Routes, { door: Door }>>

type NameOf<Route> = Route extends { method: infer Method extends string; path: infer Path extends string } ? `${Method} ${Path}` : never

/**
 * Which door a request is led to, as API Gateway leads it; what no route names is the console's
 * *not found*.
 */
export const doorFor = (path: string, method: string): OfficeDoor => routeAt(path, method)?.door ?? 'console'

export const routeAt = (path: string, method: string): OfficeRoute | undefined =>
  officeRoutes.find(route => route.method === method && patternOf(route.path).test(path))

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)
