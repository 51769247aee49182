import { garbledAt } from './garbled.ts'
import { type Unusable, unusable } from './grid.ts'
import { decodeWindows1252 } from './windows-1252.ts'

export type Text = { ok: true; text: string; encoding: string } | Unusable

const byteOrderMarks = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'UTF-8' },
  { mark: [0xff, 0xfe], encoding: 'UTF-16LE' },
  { mark: [0xfe, 0xff], encoding: 'UTF-16BE' },
]

/**
 * A file's text: by its byte order mark; else UTF-8 if it is that, and Windows-1252 if not. Refused
 * when the letters make no sense that way.
 * @param pieces a list may have rows that are broken; a letter may not
 */
export function readText(file: Uint8Array, pieces: 'all whole' | 'mostly whole' = 'all whole'): Text {
  const marked = byteOrderMarks.find(({ mark }) => mark.every((byte, index) => file[index] === byte))
  const unicode = decode(file, marked?.encoding ?? 'UTF-8')
  if (unicode === null && marked) return unusable(`Filen siger, at den er ${marked.encoding}, men er det ikke. ${saveAgain}`)
  const text = unicode ?? decodeWindows1252(file)
  const encoding = marked?.encoding ?? (unicode === null ? 'Windows-1252' : 'UTF-8')
  if (text.includes('\0')) return unusable(`Filen er ikke en tekstfil. ${saveAgain}`)
  const garbled = garbledAt(text, encoding)
  return garbled && !(pieces === 'mostly whole' && isMostlyWhole(text, encoding))
    ? unusable(`Bogstaverne i filen er gået i stykker: Der står »${garbled.preview}«. ${saveAgain}`, garbled.row)
    : { ok: true, text, encoding }
}

/**
 * A few rows of a list came from elsewhere: they are refused one by one, and not the list for them.
 */
function isMostlyWhole(text: string, encoding: string): boolean {
  const withLetters = text.split(/[\r\n]+/).filter(line => /[^\p{ASCII}]/u.test(line))
  const garbled = withLetters.filter(line => garbledAt(line, encoding) !== null)
  return garbled.length * 2 < withLetters.length
}

const saveAgain = 'Åbn listen i regnearket, se efter, at æ, ø og å står rigtigt, og gem den som »CSV UTF-8« eller som Excel-projektmappe.'

/** @returns null when the bytes are not that encoding */
function decode(file: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file)
  } catch {
    return null
  }
}
