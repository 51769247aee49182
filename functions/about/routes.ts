import { Hono } from 'hono/tiny'
import { askedLanguage } from '../form/asked-language.ts'
import type { Controller } from './controller.ts'

/**
 * What the law asks a site to say of itself: how it uses what it knows (GDPR art. 13-14), and whom
 * it may not serve well. Few read it, so a cold start does not: each page is read when asked for.
 */
export function aboutRoutes({ controller }: { controller: Controller }): Hono {
  const app = new Hono()
  app.get('/privatliv', async c => c.html((await import('./privacy-page.tsx')).privacyPage(askedLanguage(c), controller)))
  app.get('/was', async c => c.html((await import('./accessibility-page.tsx')).accessibilityPage(askedLanguage(c), controller)))
  return app
}
