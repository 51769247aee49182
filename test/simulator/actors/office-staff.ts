import type { StaffRole } from '../../../functions/access/role.ts'
import { mayAs } from '../../../functions/access/role.ts'
import { type OfficeRoute, officeRoutes } from '../../../functions/office/route-table.ts'
import { canaryOf, typedPerson } from '../canary.ts'
import { type Chance, chance } from '../chance.ts'
import type { AskOffice } from '../office.ts'
import type { Stage } from '../play.ts'
import { worksOnAnother } from './second-letter.ts'

const minute = 60_000
const hour = 60 * minute

/**
 * Two secretaries and a viewer at the console: the one acts for people who phone, the other stops
 * and starts mailings too, the third presses whatever there is. One of them may lose her role while
 * she is signed in.
 */
export function startOffice(stage: Stage): void {
  const draw = chance(stage.seed, 'office')
  if (draw.often(0.7)) return
  const { office, world } = stage
  const loses = draw.often(0.4) ? world.agenda.now() + draw.between(2, 12) * 24 * hour : Number.POSITIVE_INFINITY
  const karin = office.colleague('karin', () => (world.agenda.now() < loses ? 'editor' : 'viewer'))
  const mette = office.colleague('mette', () => 'sender')
  const bodil = office.colleague('bodil', () => 'viewer')
  const adam = office.colleague('adam', () => 'admin')
  stage.does(secretary(stage, karin, chance(stage.seed, 'office', 'karin'), () => 'editor'))
  stage.does(secretary(stage, mette, chance(stage.seed, 'office', 'mette'), () => 'sender'))
  stage.does(viewer(stage, bodil, chance(stage.seed, 'office', 'bodil')))
  stage.does(together(stage, karin, mette, draw))
  if (draw.often(0.5)) stage.does(worksOnAnother(stage, karin, mette, adam, draw))
  if (loses < Number.POSITIVE_INFINITY) stage.does(losesRole(stage, adam, loses))
}

/** Signed out everywhere by an admin: whoever signs in again is what they are by then. */
async function losesRole({ world, office, met, over }: Stage, adam: AskOffice, at: number): Promise<void> {
  await world.agenda.sleep(at - world.agenda.now())
  if (over()) return
  const key = office.visits.find(({ who }) => who === 'karin')?.actor.slice('staff:'.length)
  if (key === undefined) return
  for (let attempt = 1; attempt <= 5; attempt++) {
    const answer = await adam('POST', `/personale/${key}`, {})
    if (answer !== null && answer.status < 500) break
    await world.agenda.sleep(minute)
  }
  met('a secretary lost her role')
}

async function secretary(stage: Stage, ask: AskOffice, draw: Chance, role: () => StaffRole): Promise<void> {
  const { world, campaign, over } = stage
  const of = `/c/${campaign.letter.id}`
  await world.agenda.sleep(draw.between(2, 30) * hour)
  while (!over()) {
    switch (draw.weighed({ person: 10, look: 3, pause: 2, doubts: 2 })) {
      case 'person':
        await actsForSomebody(stage, ask, draw)
        break
      case 'look':
        await ask(
          'GET',
          draw.pick([
            '/',
            of,
            `${of}/deltagere`,
            `${of}/log`,
            `${of}/brev`,
            `${of}/proeve`,
            `${of}/dokumenter`,
            `${of}/eksport/participants.csv`,
          ]),
        )
        break
      case 'pause':
        if (role() === 'sender') await pauses(stage, ask, draw)
        break
      case 'doubts':
        if (role() === 'sender') await leavesDoubts(stage, ask)
    }
    await world.agenda.sleep(draw.between(1, 20) * hour)
  }
}

/** One of those the list shows, and something their page offers. */
async function actsForSomebody(stage: Stage, ask: AskOffice, draw: Chance): Promise<void> {
  const path = await somebody(stage, ask, draw)
  if (path !== undefined) await actsFor(stage, ask, path, draw)
}

/** Something the page of this one offers. */
export async function actsFor(stage: Stage, ask: AskOffice, path: string, draw: Chance): Promise<void> {
  const form = await formFor(ask, path, draw)
  if (!form) return
  const answer = await ask('POST', path, form)
  if (answer?.status === 303) stage.met(`staff acted for somebody: ${form.action}`)
}

async function somebody({ campaign }: Stage, ask: AskOffice, draw: Chance): Promise<string | undefined> {
  const waiting = draw.often(0.3) ? '?status=waiting' : ''
  const list = await ask('GET', `/c/${campaign.letter.id}/inviterede${waiting}`)
  const paths = [...new Set([...(list?.body ?? '').matchAll(/\/c\/[\w-]+\/person\/\d+/g)].map(([path]) => path))]
  return paths.length > 0 ? draw.pick(paths) : undefined
}

/** The form of one button of a person's page, filled in. */
async function formFor(ask: AskOffice, path: string, draw: Chance): Promise<Record<string, string> | undefined> {
  const page = await ask('GET', path)
  const actions = [...new Set([...(page?.body ?? '').matchAll(/name="action" value="(\w+)"/g)].map(([, action = '']) => action))]
  const offered = actions.filter(action => action !== 'forgetPerson')
  if (!page || offered.length === 0) return undefined
  const decisions = offered.filter(action => action === 'approve' || action === 'refuse')
  // Who waits for staff is mostly looked up to be decided on.
  const action = draw.pick(decisions.length > 0 && draw.often(0.8) ? decisions : offered)
  const email = /canary-[\w]+@kommune\.example/.exec(page.body)?.[0] ?? ''
  const session = [...page.body.matchAll(/<option value="(s\d)"/g)].map(([, id = '']) => id)
  const at: Record<string, string> = session.length > 0 ? { session: draw.pick(session) } : {}
  switch (action) {
    case 'register':
      return { action, ...at, reference: 'R-1', ...(draw.often(0.8) && { agreed: 'yes' }) }
    case 'change':
      return { action, ...at, ...(draw.often(0.3) && { role: 'udvalgsmedlem' }), ...(draw.often(0.3) && { municipality: '0190' }) }
    case 'cancel':
      return { action, note: 'ringede' }
    case 'handOver':
      return { action, ...typedPerson(`${canaryOf(email)}h`), role: 'udvalgsmedlem', municipality: '0190' }
    case 'correctAddress':
      return { action, email: typedPerson(`${canaryOf(email)}n`).email }
    default:
      return { action }
  }
}

/** Both have the same person on the phone, or think so, and press at nearly the same time. */
async function together(stage: Stage, one: AskOffice, other: AskOffice, draw: Chance): Promise<void> {
  const { world, met, over } = stage
  for (;;) {
    await world.agenda.sleep(draw.between(12, 60) * hour)
    if (over()) return
    const path = await somebody(stage, one, draw)
    if (path === undefined) continue
    const [first, second] = [await formFor(one, path, draw), await formFor(other, path, draw)]
    if (!first || !second) continue
    const late = world.agenda.sleep(draw.between(0, 250)).then(() => other('POST', path, second))
    const [a, b] = [await one('POST', path, first), await late]
    if (a?.status === 303 && b?.status === 303) met('two secretaries acted for one person at once')
  }
}

async function pauses({ world, campaign, met }: Stage, ask: AskOffice, draw: Chance): Promise<void> {
  const path = `/c/${campaign.letter.id}`
  const answer = await ask('POST', `${path}/pause`, {})
  if (answer?.status === 303) met('mailings were paused at the console')
  await world.agenda.sleep(draw.between(1, 120) * minute)
  // Whoever stopped them does not go home before they go on.
  for (;;) {
    const resumed = await ask('POST', `${path}/fortsaet`, {})
    if (resumed !== null && resumed.status < 500) return
    await world.agenda.sleep(minute)
  }
}

/** Of every mailing the campaign's page leads to. */
export async function leavesDoubts({ campaign, met }: Stage, ask: AskOffice): Promise<void> {
  const front = await ask('GET', `/c/${campaign.letter.id}`)
  const mailings = new Set([...(front?.body ?? '').matchAll(/\/c\/[\w-]+\/udsendelse\/[\w.-]+/g)].map(([path]) => path))
  for (const path of mailings) {
    const page = await ask('GET', path)
    for (const [, doubt = ''] of (page?.body ?? '').matchAll(/name="doubt" value="([^"]*)"/g)) {
      const answer = await ask('POST', path, { doubt, decision: 'leave' })
      if (answer?.status === 303) met('a doubt was settled at the console')
    }
  }
}

const beyond = officeRoutes.filter(({ least }) => least !== 'nobody' && !mayAs('viewer', least))

/** Presses what she may not, with forms others would send. */
async function viewer(stage: Stage, ask: AskOffice, draw: Chance): Promise<void> {
  const { world, campaign, met, over } = stage
  const of = `/c/${campaign.letter.id}`
  while (!over()) {
    await world.agenda.sleep(draw.between(4, 40) * hour)
    if (over()) return
    await ask('GET', draw.pick([of, `${of}/inviterede`, `${of}/brev`, '/log']))
    const route = draw.pick(beyond)
    await ask(route.method, typedPath(route, campaign.letter.id, draw), route.method === 'POST' ? draw.pick(wishes) : undefined)
    met('a viewer pressed what she may not')
  }
}

const wishes: Record<string, string>[] = [
  { action: 'decline' },
  { action: 'register', session: 's1', agreed: 'yes', reference: 'R-1' },
  { action: 'correctAddress', email: 'canary-viewer@kommune.example' },
  { action: 'forgetPerson' },
  { confirmed: '1', text: 'Hej', to: 'all', from: 'nothing', version: '0' },
]

const typedPath = ({ path }: Pick<OfficeRoute, 'path'>, campaign: string, draw: Chance): string =>
  path.replace(/:(\w+)/g, (_, name: string) =>
    name === 'id'
      ? campaign
      : ({ n: String(draw.between(1, 8)), step: 'invitation', export: 'participants.csv', key: 'k'.repeat(22), mail: 'x' }[name] ?? 'x'),
  )
