import { letterWords } from '../../../templates/words/page/letter.ts'
import type { Reader } from '../../audience/reader.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { answerOnThisPage } from '../../letter-page/letter-article.tsx'
import { escapeHtml } from '../../values/html.ts'
import { roleName } from '../../values/role.ts'

/** What the letter's placeholders mean for one reader on the page. */
export const placeholdersHere = (letter: FrozenLetter, reader: Reader): Record<string, string> => ({
  greetingHtml: escapeHtml(greeting(reader, letter)),
  nameHtml: escapeHtml(reader.name),
  municipalityHtml: escapeHtml(reader.municipality),
  roleHtml: escapeHtml(roleName(reader.role, letter.language)),
  ...answerOnThisPage(letter),
})

const greeting = ({ kind, name }: Reader, { language }: Pick<FrozenLetter, 'language'>): string =>
  kind === 'mailbox' ? letterWords[language].everyoneAt(name) : name
