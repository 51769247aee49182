import { newLinkWords } from '../../templates/words/page/new-link.ts'
import { inLanguage } from '../values/language.ts'
import { TextField } from './text-field.tsx'
import { inPageLanguage, pageLanguage } from './words.ts'

interface NewLinkFormProps {
  typed?: string
  problem?: string | undefined
}

/**
 * Asks for the link again, by mail. It goes to an address on a list or nowhere, and the page never
 * shows which.
 */
export const NewLinkForm = ({ typed = '', problem }: NewLinkFormProps) => {
  const words = inPageLanguage(newLinkWords)
  return (
    <form method="post" action={inLanguage('/nyt-link', pageLanguage())} class="stack" novalidate>
      <TextField
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
