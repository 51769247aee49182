export type Language = 'da' | 'en'

/**
 * The address of a page that belongs to no letter, in a language: Danish unless the address asks
 * for another.
 */
export const inLanguage = (path: string, language: Language): string =>
  language === 'da' ? path : `${path}${path.includes('?') ? '&' : '?'}sprog=${language}`
