import { Hono } from 'hono/tiny'
import { AccessibilityPage } from './accessibility-page.tsx'
import type { Controller } from './controller.ts'
import { PrivacyPage } from './privacy-page.tsx'
import { recipientsStyle } from './recipients-style.ts'

/** What the law asks a site to say of itself: how it uses what it knows (GDPR art. 13-14), and whom it may not serve well. */
export function aboutRoutes({ controller }: { controller: Controller }): Hono {
  const { css } = recipientsStyle
  const app = new Hono()
  const language = (asked: string | undefined) => (asked === 'en' ? 'en' : 'da')
  app.get('/privatliv', c => c.html(<PrivacyPage css={css} language={language(c.req.query('sprog'))} controller={controller} />))
  app.get('/was', c =>
    c.html(
      <AccessibilityPage
        css={css}
        language={language(c.req.query('sprog'))}
        controller={controller}
        review={{ reviewed: '21. november 2026', shortcomings: [] }}
      />,
    ),
  )
  return app
}
