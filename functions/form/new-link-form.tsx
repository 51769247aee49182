import { inLanguage, type Language } from '../values/language.ts'
import { TextField } from './text-field.tsx'
import { wordsFor } from './words.ts'

interface NewLinkFormProps {
  language: Language
  typed?: string
  problem?: string | undefined
}

/**
 * Asks for the link again, by mail. It goes to an address on a list or nowhere, and the page never
 * shows which.
 */
export const NewLinkForm = ({ language, typed = '', problem }: NewLinkFormProps) => {
  const words = wordsFor(language).newLink
  return (
    <form method="post" action={inLanguage('/nyt-link', language)} class="stack" novalidate>
      <TextField
        language={language}
        name="email"
        type="email"
        label={words.address}
        hint={words.addressHint}
        autocomplete="email"
        value={typed}
        {...(problem && { problem })}
      />
      <p>
        <button type="submit" class="btn main">
          {words.send}
        </button>
      </p>
    </form>
  )
}
