import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { wantsNoMail } from '../audience/opt-outs.ts'
import { readerOf } from '../audience/reader-of.ts'
import { badLink } from '../form/bad-link.tsx'
import { readFields, unreadable } from '../form/read-fields.ts'
import { type Opened, type OpenLinkHouse, openLink } from '../invitation/open-link.ts'
import type { Platform } from '../platform/platform.ts'
import type { OptOutScope } from './opt-out.ts'
import type { OptOutPageProps } from './pages/opt-out-page.tsx'

export type OptOutHouse = Pick<Platform, 'clock' | 'random' | 'addressKey'> & OpenLinkHouse

/**
 * The opt-out page, and the one-click door that mail programs use without showing anything (RFC
 * 8058).
 */
export function optOutRoutes(house: OptOutHouse): Hono {
  const app = new Hono()
  const open = (c: Context) => openLink(house, 'optOut', c.req.param('token') ?? '')

  app.get('/u/:token', async c => {
    const opened = await open(c)
    return opened ? c.html(await page(house, c, opened, await stateOf(house, opened))) : badLink(c)
  })

  app.post('/u/:token', async c => {
    const opened = await open(c)
    if (!opened) return badLink(c)
    const { campaign, person } = opened
    if (saysOneClick(await c.req.text())) {
      const { optOut } = await import('./opt-out.ts')
      await optOut(house, campaign.id, person, 'sender')
      return c.body(null, 200)
    }
    const fields = await readFields(c)
    if (!fields) return unreadable(c)
    const { optIn, optOut } = await import('./opt-out.ts')
    if (fields.get('action') === 'optIn') {
      await optIn(house, campaign.id, person)
      return c.redirect(`${c.req.path}?vis=tilbage`, 303)
    }
    const scope = scopeOf(fields)
    if (!scope) return c.html(await page(house, c, opened, await stateOf(house, opened), { nothingChosen: true }), 422)
    await optOut(house, campaign.id, person, scope)
    return c.redirect(c.req.path, 303)
  })
  return app
}

/** What somebody has chosen on the page; a script that only says `optOut` means all of it. */
function scopeOf(fields: URLSearchParams): OptOutScope | undefined {
  const scope = fields.get('scope')
  if (scope === 'sender' || scope === 'meeting') return scope
  return fields.get('action') === 'optOut' ? 'sender' : undefined
}

/**
 * RFC 8058 has a mail program post `List-Unsubscribe=One-Click`, as a form or as an upload, whose
 * part may have headers of its own. What it calls the body, how it writes it and how it ends its
 * lines is its own affair, for an opt-out must not be lost.
 */
const saysOneClick = (body: string): boolean => /List-Unsubscribe.{1,200}?One-Click/is.test(body.replace(/%2D/gi, '-'))

async function stateOf(house: OptOutHouse, { person }: Opened): Promise<OptOutPageProps['state']> {
  if (person.suppression?.because !== 'optedOut') return 'getsMail'
  return { optedOutOf: (await wantsNoMail(house, person.email)) ? 'sender' : 'meeting' }
}

/** Few open it, so it is read when the first one does. */
async function page(
  house: OptOutHouse,
  c: Context,
  { person, letter }: Opened,
  state: OptOutPageProps['state'],
  but: Pick<OptOutPageProps, 'nothingChosen'> = {},
): Promise<string> {
  const { optOutPage } = await import('./pages/opt-out-page.tsx')
  return optOutPage({
    letter,
    reader: readerOf(person, letter.language),
    path: c.req.path,
    formId: house.random.id(),
    ...but,
    state: state === 'getsMail' && c.req.query('vis') === 'tilbage' ? 'back' : state,
  })
}
