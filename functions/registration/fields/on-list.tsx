import { participantWords } from '../../../templates/words/page/participant.ts'
import { Tick } from '../../form/tick.tsx'
import { inPageLanguage } from '../../form/words.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { FieldRead } from './reading.ts'
import type { Typed } from './typed.ts'

interface OnListFieldProps {
  letter: Pick<FrozenLetter, 'participantList'>
  typed: Typed
}

/**
 * Consent to stand on the list the other participants see, where the letter has one. Nobody gives
 * it for another. The hidden field tells a box that was left empty from a form that did not ask.
 */
export const OnListField = ({ letter, typed }: OnListFieldProps) => {
  if (letter.participantList === 'hidden') return null
  const words = inPageLanguage(participantWords)
  return (
    <div class="not-if-colleague">
      <input type="hidden" name="onList" value="no" />
      <Tick name="onList" value="yes" text={words.onList} checked={typed.onList === 'yes'}>
        <span>{words.onListMeans}</span>
      </Tick>
    </div>
  )
}

export const readOnList = ({ onList }: Typed, { participantList }: OnListFieldProps['letter']): FieldRead<boolean | undefined> => ({
  read: participantList === 'hidden' || onList === undefined ? undefined : onList === 'yes',
})
