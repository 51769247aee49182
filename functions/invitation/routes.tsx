import { Hono } from 'hono/tiny'
import { normaliseAddress } from '../audience/address.ts'
import { askedLanguage } from '../form/asked-language.ts'
import { NewLinkPage } from '../form/new-link-page.tsx'
import { readFields, unreadable } from '../form/read-fields.ts'
import type { Platform } from '../platform/platform.ts'
import { inLanguage } from '../values/language.ts'
import { askForLink } from './link-request.ts'

/**
 * Where whoever has lost their link asks for it again. What is answered depends on how the address
 * is spelt and on nothing else.
 */
export function newLinkRoutes(house: Pick<Platform, 'table' | 'clock'>): Hono {
  const app = new Hono()

  app.get('/nyt-link', c => c.html(<NewLinkPage language={askedLanguage(c)} asked={c.req.query('vis') === 'tak'} />))

  app.post('/nyt-link', async c => {
    const fields = await readFields(c)
    if (!fields) return unreadable(c)
    const email = fields.get('email') ?? ''
    const language = askedLanguage(c)
    const read = normaliseAddress(email)
    if (!read.ok) {
      const problem = email.trim() === '' ? 'emailNeeded' : 'emailWrong'
      return c.html(<NewLinkPage language={language} typed={email} problem={problem} />, 422)
    }
    await askForLink(house, read.address)
    return c.redirect(inLanguage('/nyt-link?vis=tak', language), 303)
  })
  return app
}
