import { Hono } from 'hono/tiny'
import { askedLanguage } from '../form/asked-language.ts'
import { AccessibilityPage } from './accessibility-page.tsx'
import { accessibilityReview } from './accessibility-review.ts'
import type { Controller } from './controller.ts'
import { PrivacyPage } from './privacy-page.tsx'

/**
 * What the law asks a site to say of itself: how it uses what it knows (GDPR art. 13-14), and whom
 * it may not serve well.
 */
export function aboutRoutes({ controller }: { controller: Controller }): Hono {
  const app = new Hono()
  app.get('/privatliv', c => c.html(<PrivacyPage language={askedLanguage(c)} controller={controller} />))
  app.get('/was', c => c.html(<AccessibilityPage language={askedLanguage(c)} controller={controller} review={accessibilityReview} />))
  return app
}
