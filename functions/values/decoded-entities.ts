import { decodeHTMLStrict } from 'entities'

/**
 * The signs that HTML's names stand for (`&oslash;`, `&#248;`), as a reader sees them: a space that
 * does not break is a space, and where a word may be broken there is nothing. What only looks like
 * a name stays as it was typed.
 */
export const decodedEntities = (html: string): string => decodeHTMLStrict(html).replaceAll('\u00a0', ' ').replaceAll('\u00ad', '')
