import { participantWords } from '../../../templates/words/page/participant.ts'
import { problemAt } from '../../form/problem-summary.tsx'
import { TextField } from '../../form/text-field.tsx'
import { inPageLanguage } from '../../form/words.ts'
import { hasControlSigns, plainLine } from '../../values/plain-line.ts'
import { type FormReader, isAboutOthers, type ParticipantFieldProps } from './field.ts'
import { type FieldRead, wrong } from './reading.ts'
import type { Typed } from './typed.ts'

/** One's own name, to be put right. Where a form is about somebody else it is not asked. */
export const OwnNameField = ({ reader, typed, problems }: ParticipantFieldProps) => {
  const about = isAboutOthers(typed)
  return (
    <div class="not-if-colleague">
      <TextField
        name="name"
        id={about ? 'name-own' : 'name'}
        label={inPageLanguage(participantWords).ownName}
        value={about ? reader.name : (typed.name ?? reader.name)}
        autocomplete="name"
        problem={about ? undefined : problemAt(problems, 'name')}
      />
    </div>
  )
}

/**
 * What somebody writes of themselves is theirs, also where it does not look like a name (case A8).
 */
const longestOwnName = 120

/** The name as it shall be, where it is another than we know. Emptied it is no name. */
export function readOwnName({ name }: Typed, reader: FormReader): FieldRead<string | undefined> {
  if (name === undefined) return { read: undefined }
  const typed = plainLine(name)
  if (typed === '') return wrong('name', 'ownNameNeeded')
  if (typed === reader.name) return { read: undefined }
  if (hasControlSigns(name)) return wrong('name', 'notAName')
  return typed.length > longestOwnName ? wrong('name', 'ownNameTooLong') : { read: typed }
}
