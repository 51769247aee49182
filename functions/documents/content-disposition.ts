const inAscii: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', Æ: 'Ae', Ø: 'Oe', Å: 'Aa' }

/**
 * How a browser shows a file and what it calls it when it is kept (RFC 6266): the name as it is,
 * and for old programs without the letters of one language only.
 */
export function shownAs(name: string): string {
  const plain = name
    .replace(/[æøåÆØÅ]/g, letter => inAscii[letter] ?? '')
    .normalize('NFKD')
    .replace(/[^ -~]/g, '')
    .replace(/["\\%/]/g, '_')
  return `inline; filename="${plain}"; filename*=UTF-8''${extValue(name)}`
}

/** RFC 8187: what `encodeURIComponent` leaves alone and an ext-value may not hold. */
const extValue = (name: string) =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
