/** The text is no XML, or none that a spreadsheet program writes. */
export class BrokenXml extends Error {}

export interface XmlEvents {
  /**
   * @param attribute the value of one, without entities resolved; undefined where it is not there
   */
  open(name: string, attribute: (name: string) => string | undefined): void
  text(text: string): void
  close(name: string): void
}

/**
 * Reads XML from front to end, once (a SAX parser): what it costs grows with the text and with
 * nothing else, however the text is made. Names come without their prefix. A document type, which a
 * workbook has no use for and an attacker has, is refused.
 * @throws BrokenXml
 */
export function readXml(xml: string, events: XmlEvents): void {
  let depth = 0
  let at = xml.indexOf('<')
  while (at >= 0) {
    const end = endOfMark(xml, at)
    const second = xml[at + 1]
    if (xml.startsWith('<![CDATA[', at)) events.text(xml.slice(at + 9, end - 3))
    else if (second === '/') {
      depth--
      events.close(localName(xml.slice(at + 2, end - 1).trimEnd()))
    } else if (second !== '?' && second !== '!') {
      const closed = xml[end - 2] === '/'
      const tag = xml.slice(at + 1, closed ? end - 2 : end - 1)
      const name = /^[^\s/]+/.exec(tag)?.[0] ?? ''
      events.open(localName(name), attributesOf(tag, name.length))
      if (closed) events.close(localName(name))
      else depth++
    }
    at = xml.indexOf('<', end)
    if (depth > 0 && at > end) events.text(decoded(xml.slice(end, at)))
  }
  if (depth !== 0) throw new BrokenXml('some elements are not closed')
}

/** The place after the mark that begins at a `<`. */
function endOfMark(xml: string, at: number): number {
  const after = (terminator: string) => {
    const found = xml.indexOf(terminator, at)
    if (found < 0) throw new BrokenXml('a mark does not end')
    return found + terminator.length
  }
  if (xml.startsWith('<?', at)) return after('?>')
  if (xml.startsWith('<!--', at)) return after('-->')
  if (xml.startsWith('<![CDATA[', at)) return after(']]>')
  if (xml.startsWith('<!', at)) throw new BrokenXml('a document type')
  let quote = ''
  for (let place = at + 1; place < xml.length; place++) {
    const sign = xml[place]!
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '>') return place + 1
    else if (sign === '"' || sign === "'") quote = sign
  }
  throw new BrokenXml('a tag does not end')
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * One attribute after the other; where the next one should stand and none does, the tag is broken.
 */
function attributesOf(tag: string, from: number): (name: string) => string | undefined {
  let read: Map<string, string> | undefined
  return name => {
    if (!read) {
      read = new Map()
      const one = /\s*([^\s=<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y
      for (one.lastIndex = from; ; ) {
        const start = one.lastIndex
        const found = one.exec(tag)
        if (!found) {
          if (tag.slice(start).trim() !== '') throw new BrokenXml('an attribute cannot be read')
          break
        }
        read.set(localName(found[1]!), found[2] ?? found[3] ?? '')
      }
    }
    return read.get(name)
  }
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Entities that mean one character; others stand as they are. */
export const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{2,4}));/g, (whole, decimal, hex, name) => {
        if (name) return named[name] ?? whole
        const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole
      })
    : text
