import type { Found } from './found.ts'
import type { SourceLine } from './source-line.ts'

/** What stood above a mail that was copied whole, or sent on: its headers. */
export interface MailHead {
  subject: Found<string> | null
  sender: { name: Found<string> | null; email: Found<string> | null } | null
  sent: Found<string> | null
}

export interface MailText {
  lines: SourceLine[]
  leftOver: SourceLine[]
  head: MailHead | null
}

const header =
  /^(?:\*\*)?(fra|from|til|to|cc|bcc|kopi|sendt|sent|dato|date|emne|subject|vedhæftede? filer?|vedhæftninger|attachments?|svar til|reply-to|prioritet|importance)(?:\*\*)?\s?:(?:\*\*)?\s*(.*)$/i
const boundary =
  /^[-–_\s]{3,}\s*(?:oprindelig|original|videresendt|forwarded|forwarded message|begin forwarded)\b|^(?:start på videresendt|begin forwarded|videresendt meddelelse)/i

/**
 * The message that is the letter: of a mail sent on the one inside, of an answered one the longest.
 * What is above it is left out.
 */
export function mailText(lines: SourceLine[]): MailText {
  const heads = headBlocks(lines)
  if (heads.length === 0) return { lines, leftOver: [], head: null }
  const messages = heads.map((block, index) => {
    const own = lines.slice(block.to, heads[index + 1]?.from ?? lines.length).filter(({ text }) => !boundary.test(text))
    return { block, own, size: own.reduce((sum, { text }) => sum + text.length, 0) }
  })
  const letter = messages.reduce((best, each) => (each.size > best.size ? each : best))
  const kept = new Set(letter.own)
  return {
    lines: letter.own,
    leftOver: lines.filter(line => !kept.has(line)),
    head: headOf(lines.slice(letter.block.from, letter.block.to)),
  }
}

/**
 * Three header lines or more below each other, among them who sent it: fewer are labels of an
 * invitation.
 */
function headBlocks(lines: SourceLine[]): { from: number; to: number }[] {
  const blocks: { from: number; to: number }[] = []
  lines.forEach(({ text, gap }, index) => {
    if (!header.test(text)) return
    const last = blocks.at(-1)
    if (last && last.to === index && gap === 0) last.to = index + 1
    else blocks.push({ from: index, to: index + 1 })
  })
  return blocks.filter(({ from, to }) => to - from >= 3 && lines.slice(from, to).some(({ text }) => /^\**(?:fra|from)\b/i.test(text)))
}

function headOf(lines: SourceLine[]): MailHead {
  const said = (names: RegExp): Found<string> | null => {
    for (const { text, line } of lines) {
      const [, name = '', value = ''] = header.exec(text) ?? []
      if (names.test(name) && value.trim() !== '') return { value: value.trim(), line }
    }
    return null
  }
  const from = said(/^(?:fra|from)$/i)
  const subject = said(/^(?:emne|subject)$/i)
  return {
    subject: subject && { ...subject, value: subject.value.replace(/^(?:(?:vs|sv|fw|fwd|re|vedr)\s?:\s*)+/i, '') },
    sender: from && senderOf(from),
    sent: said(/^(?:sendt|sent|dato|date)$/i),
  }
}

function senderOf({ value, line }: Found<string>) {
  const [email] = /[\p{L}\d._%+-]{1,64}@[\p{L}\d.-]{1,200}[\p{L}\d]/u.exec(value) ?? []
  const name = value
    .replace(/\s*[<[(].*$/, '')
    .replace(/^["']|["']$/g, '')
    .trim()
  return { name: name === '' || name.includes('@') ? null : { value: name, line }, email: email ? { value: email, line } : null }
}
