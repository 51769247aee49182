import { letterWords } from '../../templates/words/page/letter.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Signatory } from '../letter/letter.ts'
import { signOff } from '../letter/sign-off.ts'

/**
 * The end of the letter: the author's own goodbye stands in the body and is not said again, nor is
 * anybody named twice.
 */
export const Signatures = ({ letter }: { letter: FrozenLetter }) => {
  const ending = endingOf(letter.body.text)
  const signers = signersOf(letter).filter(({ name }) => !ending.includes(name))
  return (
    <>
      {!ending && <p>{letterWords[letter.language].closing}</p>}
      {signers.length > 0 && (!ending || letter.signatories.length > 0) && (
        <div class="signed">
          {signers.map(({ name, title }) => (
            <p>
              <b>{name}</b>
              {title && <span>{title}</span>}
            </p>
          ))}
        </div>
      )}
    </>
  )
}

const endingOf = (text: string): string => {
  const at = text.search(signOff)
  return at < 0 ? '' : text.slice(at)
}

/** A letter nobody has signed is from its sender. */
const signersOf = ({ signatories, sender }: FrozenLetter): Signatory[] =>
  signatories.length > 0 ? signatories : [{ name: sender.name, title: '' }]
