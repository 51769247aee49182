import EmailReplyParser from 'email-reply-parser'

/**
 * What somebody wrote themselves: the mail without what it answers and without their signature
 * (reply parsing). Our own marks come first, for they are what municipalities' programs write; then
 * a library that knows the world's.
 */
export function ownWords(text: string): string {
  const ours = withoutQuotes(text.split('\n').slice(0, mostLines)).join('\n').trim()
  const short = forPatterns(ours)
  return short ? new EmailReplyParser().parseReply(short).trim() : ours
}

const mostLines = 2000
const mostForPatterns = 1500

/**
 * What the library may be given: several of its patterns try every way to share a run of blanks
 * between them (ReDoS), so no run is long, and no more than a person may have written.
 * @returns null where it is longer, and the library is not asked
 */
export function forPatterns(text: string): string | null {
  const plain = text
    .replace(/[^\S\n]{2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
  return plain.length > mostForPatterns ? null : plain
}

function withoutQuotes(lines: string[]): string[] {
  const end = lines.findIndex((line, at) => endsHere(line, lines.slice(at + 1, at + 4)))
  return (end < 0 ? lines : lines.slice(0, end)).filter(line => !/^\s*>/.test(line))
}

const endsHere = (line: string, next: string[]): boolean => {
  const said = line.trim()
  return said.length < 400 && (marks.some(mark => mark.test(said)) || isHeader(said, next) || isAttribution(said, next))
}

const marks = [
  /^-{2,}\s*(?:oprindelig (?:meddelelse|besked|mail)|videresendt (?:meddelelse|besked|mail)|original message|forwarded message)\s*-{2,}$/i,
  /^_{10,}$/,
  /^--$/,
  /^(?:(?:med )?(?:venlige?|de bedste|bedste|mange|kærlige?) hilsen(?:er)?|(?:de )?bedste hilsner|mange hilsner|hilsen|mvh|vh|dbh|(?:best|kind) regards|regards|sincerely)[\s.,!]*$/i,
  /^(?:Mvh|Vh|Dbh|Hilsen)[.,]?(?: \p{Lu}[\p{L}.'’-]*){1,4}$/u,
  /^(?:sendt fra (?:min|mit|outlook|yahoo)|hent outlook (?:til|for)|get outlook for|sent from (?:my|outlook))\b/i,
]

/** *Fra:* may begin a sentence; above *Sendt:* or *Til:* it begins what is quoted. */
const isHeader = (line: string, next: string[]): boolean =>
  /^\*?(?:fra|from)\*?:/i.test(line) && next.some(other => /^\s*\*?(?:sendt|dato|til|sent|date|to)\*?:/i.test(other))

/** `Den man. 4. maj 2026 kl. 10.12 skrev Mette <…>:`, also broken over two lines. */
function isAttribution(line: string, [next = '']: string[]): boolean {
  if (!/^(?:den|d\.|on|man|tir|ons|tor|tors|fre|lør|søn)\b/i.test(line)) return false
  return [line, `${line} ${next.trim()}`].some(said => said.length < 400 && /\d/.test(said) && /\b(?:skrev|wrote)\b[^:]*:$/i.test(said))
}
