import type { Flow } from './flow.ts'
import type { Found } from './found.ts'
import { nameBefore } from './names.ts'

export interface DraftContact {
  name: Found<string> | null
  email: Found<string> | null
  phone: Found<string> | null
}

const address = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu
const number = /(?<![\d.-])(?:\+45\s?)?\d{2}\s?\d{2}\s?\d{2}\s?\d{2}(?![\d-])/g
const asks = /spørg\p{L}*|kontakt\p{L}*|henvend\p{L}*|tvivl|questions?|contact|ring til/iu

/**
 * Whom readers may ask: the address in a sentence about questions, else the first; with the name
 * before it and the number beside it.
 */
export function contact(text: Flow): DraftContact | null {
  const { words, lineAt } = text
  const mails = [...words.matchAll(address)]
  const mail = mails.find(({ index }) => asks.test(words.slice(Math.max(0, index - 200), index))) ?? mails[0]
  const asked = mail?.index ?? asks.exec(words)?.index
  if (asked === undefined) return null
  const begins = words.lastIndexOf('\n', asked) + 1
  const newline = words.indexOf('\n', asked)
  const paragraph = words.slice(begins, newline < 0 ? undefined : newline)
  const phone = [...paragraph.matchAll(number)].toSorted((a, b) => far(a, asked - begins) - far(b, asked - begins))[0]
  if (!mail && !phone) return null
  const name = nameBefore(words, mail?.index ?? begins + phone!.index)
  return {
    name: name && { value: name.name, line: lineAt(name.at) },
    email: mail ? { value: mail[0].replace(/\.$/, ''), line: lineAt(mail.index) } : null,
    phone: phone ? { value: inPairs(phone[0]), line: lineAt(begins + phone.index) } : null,
  }
}

const far = ({ index }: { index: number }, place: number) => Math.abs(index - place)

const inPairs = (typed: string) =>
  typed
    .replace(/^\+45\s?/, '')
    .replace(/\s/g, '')
    .replace(/\d\d(?=\d)/g, '$& ')
