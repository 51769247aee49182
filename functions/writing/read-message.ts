import type { FrozenMessage } from '../campaign/message.ts'
import { blocker } from '../letter/finding.ts'
import { type FrozenLetter, isOpen } from '../letter/frozen-letter.ts'
import type { MessageReaders } from '../letter/step.ts'
import { printedDeadline } from '../letter-page/meeting-facts.ts'
import type { Instant } from '../values/instant.ts'
import { plainLine } from '../values/plain-line.ts'
import type { Problem } from '../values/problem.ts'
import { frozenText } from './frozen-text.ts'
import { letterMarkdown, wordsOf } from './markdown.ts'
import { notAsMeant } from './not-as-meant.ts'
import { hasStrayBraces, placeholderProblems } from './placeholder-problems.ts'

/** Some five pages. */
const longest = 10_000
const longestSubject = 120

export type ReadMessage =
  /** Warnings: what comes out otherwise than it was meant. */
  { message: FrozenMessage; warnings: Problem[]; problems?: never } | { message?: never; problems: Problem[] }

/**
 * Reads what staff want to write to people: Markdown as in a letter, with the letter's
 * placeholders, its first heading the subject. Problems stand at lines of the text, `letter.md:3`,
 * for whoever knows the file's name to say.
 */
export function readMessage(markdown: string, to: MessageReaders, letter: FrozenLetter, now: Instant): ReadMessage {
  const lines = markdown.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const { subject, body } = parted(lines)
  const problems = [
    ...(markdown.length > longest
      ? [blocker(1, 'TOO-LONG', 'Teksten er for lang til en mail. Læg det lange i et dokument, og nævn det.')]
      : []),
    ...(body.join('').trim() === '' ? [blocker(1, 'EMPTY', 'Der er ingen tekst at sende.')] : []),
    ...(subject && subject.length > longestSubject
      ? [blocker(1, 'TOO-LONG', 'Overskriften bliver mailens emne og er for lang til det. Skriv den på højst 120 tegn.')]
      : []),
    ...(subject?.includes('{{')
      ? [blocker(1, 'PLACEHOLDER', 'Pladsholdere med {{ }} kan ikke stå i overskriften, for den er mailens emne.')]
      : []),
    ...placeholderProblems(body, 1, letter.deadline !== null),
  ]
  if (problems.length > 0) return { problems }
  const { html, text } = frozenText(body.join('\n'), printedDeadline(letter) ?? '')
  if (hiddenBraces(html, text))
    return { problems: [blocker(1, 'PLACEHOLDER', 'Teksten skriver {{ på en skjult måde. Skriv den uden krøllede parenteser.')] }
  const message = { to, subject, html, text, asks: whatItAsks(to, isOpen(letter, now)), markdown }
  return { message, warnings: notAsMeant(lines, 1) }
}

/** The heading it begins with is taken out, and its line left empty, so that lines still count. */
function parted(lines: string[]): { subject: string | null; body: string[] } {
  const [heading, words] = letterMarkdown.parse(lines.join('\n'), {})
  if (heading?.type !== 'heading_open' || !heading.map || !words) return { subject: null, body: lines }
  const [from, to] = heading.map
  return { subject: plainLine(wordsOf(words)) || null, body: lines.map((line, index) => (index >= from && index < to ? '' : line)) }
}

/** Braces that only come about in reading, by escapes, entities or emphasis. */
const hiddenBraces = (html: string, text: string): boolean =>
  [html.replace(/\{\{(\w+?)Html\}\}/g, '{{$1}}'), text].some(rendered => hasStrayBraces(rendered.replaceAll('{{answerButtons}}', '')))

function whatItAsks(to: MessageReaders, open: boolean): FrozenMessage['asks'] {
  if (to === 'registered' || to === 'toReconfirm') return 'seat'
  return to === 'unanswered' && open ? 'answer' : 'page'
}
