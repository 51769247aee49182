import { raw } from 'hono/html'
import { letterWords } from '../../templates/words/page/letter.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { fill } from '../letter/placeholders.ts'
import { ContactLine } from './contact-line.tsx'
import { ProgrammeAndPractical } from './programme-and-practical.tsx'
import { Signatures } from './signatures.tsx'

interface LetterArticleProps {
  letter: FrozenLetter
  /**
   * What stands in the letter for the one who reads it: escaped HTML under `nameHtml`,
   * `greetingHtml`, …
   */
  personal: Record<string, string>
  documents?: readonly { title: string; href: string }[]
}

/**
 * The letter as its author wrote it. Its own HTML was made from Markdown when it was frozen and is
 * the only text of a page that is not escaped here, so what is filled into it must be.
 */
export const LetterArticle = ({ letter, personal, documents = [] }: LetterArticleProps) => {
  const words = letterWords[letter.language]
  return (
    <article class="letter">
      {raw(fill(letter.body.html, personal))}
      <Signatures letter={letter} />
      {documents.length > 0 && (
        <>
          <h2>{words.documents}</h2>
          <ul>
            {documents.map(({ title, href }) => (
              <li>
                <a href={href}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <ProgrammeAndPractical letter={letter} personal={personal} />
      {letter.contact !== 'none' && (
        <>
          <h2>{words.questions}</h2>
          <p>
            <ContactLine contact={letter.contact} lead={words.contactUs} />
          </p>
        </>
      )}
    </article>
  )
}

/**
 * On a page the answer is on the same sheet: both the link in a sentence and the two buttons lead
 * to the slip.
 */
export const answerOnThisPage = (letter: Pick<FrozenLetter, 'language'>): Record<string, string> => ({
  answerHtml: '#svar',
  answerButtons: `<p class="to-slip"><a href="#svar">${letterWords[letter.language].answerHere}</a></p>`,
})
