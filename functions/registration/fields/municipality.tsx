import { participantWords } from '../../../templates/words/page/participant.ts'
import { findMunicipality, municipalities } from '../../audience/municipalities.ts'
import { problemAt } from '../../form/problem-summary.tsx'
import { SelectField } from '../../form/select-field.tsx'
import { inPageLanguage } from '../../form/words.ts'
import type { ParticipantFieldProps } from './field.ts'
import { type FieldRead, wrong } from './reading.ts'
import type { Typed } from './typed.ts'

/** One of the 98. Who is known to belong to one may choose another, and not none. */
export const MunicipalityField = ({ reader, typed, problems }: ParticipantFieldProps) => {
  const words = inPageLanguage(participantWords)
  return (
    <SelectField
      name="municipality"
      label={words.municipality}
      hint={reader.municipalityCode ? undefined : words.municipalityHint}
      value={typed.municipality || reader.municipalityCode}
      empty={reader.municipalityCode ? null : words.chooseMunicipality}
      groups={[{ options: municipalities.map(({ code, name }) => ({ value: code, text: name })) }]}
      problem={problemAt(problems, 'municipality')}
    />
  )
}

export const readMunicipality = ({ municipality = '' }: Typed): FieldRead<string | undefined> => {
  if (municipality === '') return { read: undefined }
  return findMunicipality(municipality) ? { read: municipality } : wrong('municipality', 'unknownMunicipality')
}
