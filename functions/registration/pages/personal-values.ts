import type { Reader } from '../../audience/reader.ts'
import type { FrozenLetter } from '../../campaign/frozen-letter.ts'
import { answerOnThisPage } from '../../campaign/letter-article.tsx'
import { printedDeadline } from '../../campaign/meeting-facts.ts'
import { escapeHtml } from '../../values/html.ts'

/** What the letter's placeholders mean for one reader on the page. */
export const personalValues = (letter: FrozenLetter, reader: Reader): Record<string, string> => ({
  greetingHtml: escapeHtml(reader.name),
  nameHtml: escapeHtml(reader.name),
  municipalityHtml: escapeHtml(reader.municipality),
  roleHtml: escapeHtml(reader.role),
  deadlineHtml: escapeHtml(printedDeadline(letter) ?? ''),
  ...answerOnThisPage(letter),
})
