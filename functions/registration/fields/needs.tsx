import { participantWords } from '../../../templates/words/page/participant.ts'
import { problemAt, type ShownProblem } from '../../form/problem-summary.tsx'
import { TextArea } from '../../form/text-field.tsx'
import { Tick } from '../../form/tick.tsx'
import { inPageLanguage } from '../../form/words.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { longestWords } from './field.ts'
import { type FieldRead, fits, wrong } from './reading.ts'
import type { Typed } from './typed.ts'
import type { Who } from './who.tsx'

interface NeedsFieldProps {
  letter: Pick<FrozenLetter, 'cateringNeeds'>
  typed: Typed
  problems: readonly ShownProblem[]
}

/** What a participant needs of food or access, in their own words, where the letter asks. */
export const NeedsField = ({ letter, typed, problems }: NeedsFieldProps) => {
  const words = inPageLanguage(participantWords)
  if (!letter.cateringNeeds) return null
  return (
    <TextArea
      name="needs"
      label={words.needs}
      hint={words.needsHint}
      optional={words.optional}
      value={typed.needs}
      problem={problemAt(problems, 'needs')}
    />
  )
}

/**
 * The same once more, and a tick that takes it back: consent is withdrawn as easily as it is given.
 * What stands there is not shown, for a link may be in other hands.
 */
export const NeedsAgain = ({ known, ...field }: NeedsFieldProps & { known: boolean }) => {
  const words = inPageLanguage(participantWords)
  if (!field.letter.cateringNeeds) return null
  return (
    <>
      <NeedsField {...field} />
      {known && (
        <Tick name="noNeeds" value="yes" text={words.noNeeds} checked={Boolean(field.typed.noNeeds)}>
          <span>{words.noNeedsMeans}</span>
        </Tick>
      )}
    </>
  )
}

/** What somebody wrote of one person; null where it is to be erased. */
export function readNeeds(
  { needs = '', noNeeds }: Typed,
  { cateringNeeds }: Pick<FrozenLetter, 'cateringNeeds'>,
  who: Who = 'me',
): FieldRead<string | null | undefined> {
  const said = needs.trim()
  if (!cateringNeeds) return { read: undefined }
  if (said === '') return { read: noNeeds ? null : undefined }
  return who === 'several' ? wrong('needs', 'needsOfOne') : fits('needs', said, longestWords)
}
