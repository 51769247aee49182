import type { Context } from 'hono'
import { askedLanguage } from './asked-language.ts'
import { BadLinkPage } from './bad-link-page.tsx'

/**
 * The one neutral answer to any link that is not good: broken, forged, revoked and unknown cannot
 * be told apart.
 */
export const badLink = (c: Context): Response | Promise<Response> => c.html(<BadLinkPage language={askedLanguage(c)} />, 404)
