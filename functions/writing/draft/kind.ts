import type { Flow } from './flow.ts'
import type { Found } from './found.ts'

const noun = String.raw`\p{L}*(?:møde|konference|seminar|workshop|webinar|kursus|temadag|conference|meeting|reception)`
const invited = new RegExp(
  String.raw`(?:invit\p{L}*|velkommen|welcome)[^.!?\n]{0,40}?\s(?:til|to)\s+(?:et |en |a |an |the |vores )?((?:\p{L}+\s+)?)(${noun})(r|er|et|s)?(?!\p{L})`,
  'iu',
)
const anywhere = new RegExp(String.raw`(?<!\p{L})()(${noun})(r|er|et|t|s)?(?!\p{L})`, 'iu')

/**
 * `politisk temamøde`: what the invitation says it is to, else the first meeting it names. An
 * adjective of several meetings would not fit one.
 */
export function kindOfMeeting({ words, lineAt }: Flow): Found<string> | null {
  const match = invited.exec(words) ?? anywhere.exec(words)
  if (!match) return null
  const [, adjective = '', meeting = '', ending] = match
  const whole = ending === 'r' || ending === 'er' ? meeting : adjective + meeting
  return { value: whole.toLowerCase(), line: lineAt(match.index + match[0].length - 1) }
}
