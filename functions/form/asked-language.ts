import type { Context } from 'hono'
import type { Language } from '../values/language.ts'

/**
 * Pages that belong to no letter are in Danish unless the address asks for English (`?sprog=en`).
 */
export const askedLanguage = (c: Context): Language => (c.req.query('sprog') === 'en' ? 'en' : 'da')
