import type { Language } from '../values/language.ts'
import { pageLanguage } from './words.ts'

const invites: Record<Language, { to: Language; says: string }> = {
  da: { to: 'en', says: 'This page in English' },
  en: { to: 'da', says: 'Siden på dansk' },
}

/**
 * The same page in the other language, said in that language. It names no path, for the path may be
 * a bad link.
 */
export const OtherLanguage = () => {
  const { to, says } = invites[pageLanguage()]
  return (
    <p class="small">
      <a href={`?sprog=${to}`} lang={to} hreflang={to}>
        {says}
      </a>
    </p>
  )
}
