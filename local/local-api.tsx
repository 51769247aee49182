import { Hono } from 'hono'
import * as v from 'valibot'
import { type StaffRole, staffRoles } from '../functions/access/role.ts'
import { loadErasures } from '../functions/endings/erasures.ts'
import { shownDoubts } from '../functions/staff/doubts.ts'
import { shownInbox } from '../functions/staff/inbox.ts'
import { overview } from '../functions/staff/overview.ts'
import { actRoutes } from '../functions/staff/routes.ts'
import { whyOfPerson } from '../functions/staff/why-of-person.ts'
import { isCampaignId } from '../functions/values/ids.ts'
import { instant, isInstant } from '../functions/values/instant.ts'
import type { LocalConsole } from './console.ts'
import { backwards, launchExample, listExamples } from './examples.ts'
import { faultKinds, faultServices } from './faults.ts'
import { diskIsFull, isFullDisk } from './folder/trouble.ts'
import type { House } from './house.ts'
import { MailPage } from './pages/mail-page.tsx'
import { OutboxPage } from './pages/outbox-page.tsx'
import { RefusedPage } from './pages/refused-page.tsx'
import { StartPage } from './pages/start-page.tsx'
import { inboundAsked } from './receiving.ts'
import { reportTypes } from './ses/report.ts'
import { settleAndSweep, turnTo } from './turn.ts'

const FaultWanted = v.object({
  // As the SDK's clients are called, too.
  service: v.pipe(
    v.string(),
    v.transform(name => ({ sesv2: 'ses', dynamodb: 'table' })[name.toLowerCase()] ?? name),
    v.picklist(faultServices),
  ),
  operation: v.pipe(v.string(), v.minLength(1)),
  kind: v.picklist(faultKinds),
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 1),
})

/** Who is at the machine may do everything, and can see what others may. */
const staffRole = (asked: string | undefined): StaffRole => staffRoles.find(role => role === asked) ?? 'admin'

/**
 * What scripts and people on this machine may ask the house for. Never deployed. Every answer is
 * given when the house is settled.
 */
export function localApi(house: House, office?: LocalConsole) {
  const app = new Hono()
  const outboxFilter = (query: Record<string, string>) => ({
    ...(query.to && { to: query.to }),
    ...(query.campaign && { campaign: query.campaign }),
    ...(query.mailing && { mailing: query.mailing }),
    ...(query.since && isInstant(query.since) && { since: new Date(query.since) }),
  })

  // The gateway would say 500 and no more: whoever asks should know what to do.
  app.onError((error, c) => {
    const isFull = isFullDisk(error)
    if (!isFull) console.error(error)
    const says = isFull ? diskIsFull : 'Noget gik galt i huset. Det står i det vindue, hvor det kører.'
    const code = isFull ? 'DISK-FULL' : 'HOUSE-BROKEN'
    return c.json({ problem: says, problems: [{ at: 'huset', code, level: 'blocker', says }] }, isFull ? 507 : 500)
  })

  app.use('/__local/*', async (_, next) => {
    await house.settle()
    await next()
  })

  app.get('/__local/clock', c => c.json({ now: house.clock.now() }))
  app.post('/__local/clock', async c => {
    const { to } = await c.req.json<{ to?: unknown }>().catch(() => ({ to: undefined }))
    if (typeof to !== 'string' || !isInstant(to))
      return c.json({ problem: 'send {"to": "2026-04-08T07:00:00Z"}: an instant with its zone' }, 400)
    const turned = await turnTo(house, instant(to))
    if (turned.outcome === 'backwards')
      return c.json({ problem: 'the clock never goes back once anything was launched', now: house.clock.now() }, 409)
    const { now, fired, sent } = turned
    return c.json({ now, fired, sent })
  })
  app.post('/__local/settle', async c => {
    await settleAndSweep(house)
    return c.json({ now: house.clock.now() })
  })

  app.get('/__local/outbox', async c => c.json(await house.ses.outbox.list(outboxFilter(c.req.query()))))
  app.get('/__local/outbox/:id/source', async c => {
    const source = await house.ses.outbox.source(c.req.param('id'))
    return source
      ? c.body(new Uint8Array(source), 200, { 'content-type': 'text/plain; charset=utf-8' })
      : c.json({ problem: 'no such mail, or its bytes are gone from the outbox' }, 404)
  })
  app.get('/__local/erasures', async c => c.json(await loadErasures(house.platform)))
  app.get('/__local/campaigns/:id', async c => {
    const id = c.req.param('id')
    const found = isCampaignId(id) ? await overview(house.platform, id) : undefined
    return found ? c.json(found) : c.json({ problem: 'no such campaign' }, 404)
  })
  app.get('/__local/campaigns/:id/why', async c => {
    const { address = '', step } = c.req.query()
    const id = c.req.param('id')
    const answer = isCampaignId(id) ? await whyOfPerson(house.platform, id, address, step) : { outcome: 'noCampaign' as const }
    return answer.outcome === 'found' ? c.json(answer.why) : c.json({ problem: answer.outcome }, 404)
  })
  app.get('/__local/campaigns/:id/doubts', async c => {
    const id = c.req.param('id')
    const doubts = isCampaignId(id) ? await shownDoubts(house.platform, id) : undefined
    return doubts ? c.json({ doubts }) : c.json({ problem: 'no such campaign' }, 404)
  })
  app.route(
    '/__local',
    actRoutes(
      { ...house.platform, log: house.log },
      { who: c => ({ by: 'staff:cli', role: staffRole(c.req.query('role')) }), settled: () => settleAndSweep(house) },
    ),
  )

  app.post('/__local/mail-events', async c => {
    const body = await c.req.json<{ messageId?: unknown; type?: unknown; detail?: unknown }>().catch(() => ({}) as Record<string, unknown>)
    const type = reportTypes.find(known => known === body.type)
    if (typeof body.messageId !== 'string' || !type)
      return c.json({ problem: `send {messageId, type, detail}; type is one of ${reportTypes.join(', ')}` }, 400)
    if (!(await house.ses.report(body.messageId, type, body.detail ?? {}))) return c.json({ problem: 'no mail has this messageId' }, 404)
    await house.settle()
    return c.json({ now: house.clock.now() })
  })
  app.post('/__local/staff-session', async c => {
    const { as } = await c.req.json<{ as?: unknown }>().catch(() => ({ as: undefined }))
    const cookie = await office?.sessionFor(String(as))
    return cookie ? c.json({ cookie }) : c.json({ problem: 'send {"as": "mette|ole|bodil|adam|guest"}; guest has no role' }, 400)
  })
  app.post('/__local/inbound', async c => {
    if (house.platform.inboxDomain === null) return c.json({ problem: 'this house was started with --no-inbound' }, 409)
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const asked = inboundAsked(c.req.queries(), bytes)
    if ('problem' in asked) return c.json(asked, 400)
    const id = await house.mailInto(bytes, asked)
    await settleAndSweep(house)
    return c.json({ id }, 202)
  })
  app.get('/__local/inbox', async c => c.json(await shownInbox(house.platform, c.req.query('campaign'))))
  app.get('/__local/faults', c => c.json({ waiting: house.faults.waiting() }))
  app.post('/__local/faults', async c => {
    const wanted = v.safeParse(FaultWanted, await c.req.json().catch(() => null))
    if (!wanted.success)
      return c.json(
        { problem: `send {service: ${faultServices.join('|')}, operation: "SendBulkEmail", kind: ${faultKinds.join('|')}, times}` },
        400,
      )
    house.faults.want(wanted.output)
    return c.json({ waiting: house.faults.waiting() })
  })

  app.get('/', async c => {
    await house.settle()
    return c.html(
      <StartPage
        now={house.clock.now()}
        examples={await listExamples(house)}
        mails={house.ses.outbox.count()}
        console={office?.office.consoleUrl}
      />,
    )
  })
  app.post('/__local/launch', async c => {
    const { example, at } = await c.req.parseBody()
    const launched = await launchExample(house, String(example), typeof at === 'string' && isInstant(at) ? instant(at) : undefined)
    if (launched.outcome === 'refused') return c.html(<RefusedPage title="Not launched" says={launched.says} />, 409)
    await settleAndSweep(house)
    return c.redirect('/', 303)
  })
  app.post('/__local/turn', async c => {
    const { to } = await c.req.parseBody()
    const stays = (says: string) => <RefusedPage title="The clock stays where it is" says={[says]} />
    if (typeof to !== 'string' || !isInstant(to)) return c.html(stays('A moment is written 2026-04-08T07:00:00Z.'), 400)
    const turned = await turnTo(house, instant(to))
    return turned.outcome === 'backwards' ? c.html(stays(backwards), 409) : c.redirect('/', 303)
  })
  app.get('/__local/mails', async c => {
    const filter = outboxFilter(c.req.query())
    const { to, mailing, campaign } = c.req.query()
    return c.html(<OutboxPage mails={(await house.ses.outbox.list(filter)).toReversed()} filter={{ to, mailing, campaign }} />)
  })
  app.get('/__local/mails/:id', async c => {
    const mail = (await house.ses.outbox.list()).find(({ id }) => id === c.req.param('id'))
    return mail ? c.html(<MailPage mail={mail} />) : c.notFound()
  })
  app.get('/__local/mails/:id/html', async c => {
    const mail = (await house.ses.outbox.list()).find(({ id }) => id === c.req.param('id'))
    // The mail as its reader sees it: no script, nothing fetched.
    c.header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-top-navigation-by-user-activation allow-popups",
    )
    // Our pages refuse to be framed, so a link leaves the frame the mail is shown in.
    return mail?.html ? c.html(mail.html.replace('<head>', '<head><base target="_top">')) : c.notFound()
  })
  return app
}
