import { decodedEntities } from '../../values/decoded-entities.ts'

/**
 * `S&oslash;ren`, as a page or a database hands it on, is Søren. Signs that are no letters stay as
 * they were typed.
 */
export const withNamedLetters = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:[a-z]{2,8}|#\d{2,5}|#x[\da-f]{2,4});/gi, name => {
        const sign = decodedEntities(name)
        return /^[\p{L} ]$/u.test(sign) ? sign : name
      })
    : text
