import { raw } from 'hono/html'
import { letterWords } from '../../templates/words/page/letter.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { fill } from '../letter/placeholders.ts'
import { Programme } from './programme.tsx'

interface ProgrammeAndPracticalProps {
  letter: Pick<FrozenLetter, 'language' | 'body'>
  /** As in `LetterArticle`: escaped HTML. */
  personal: Record<string, string>
}

/** What is needed on the day itself; nothing where the letter has neither. */
export const ProgrammeAndPractical = ({ letter, personal }: ProgrammeAndPracticalProps) => {
  const words = letterWords[letter.language]
  const { programme, practical } = letter.body
  return (
    <>
      {programme.length > 0 && (
        <>
          <h2>{words.programme}</h2>
          <Programme items={programme} />
        </>
      )}
      {practical.length > 0 && <h2>{words.practical}</h2>}
      {practical.map(({ heading, html }) => (
        <>
          {heading && <h3>{heading}</h3>}
          {raw(fill(html, personal))}
        </>
      ))}
    </>
  )
}
