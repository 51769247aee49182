import { cancellingWords } from '../../../templates/words/page/cancelling.ts'
import { handingOverWords } from '../../../templates/words/page/handing-over.ts'
import { participantWords } from '../../../templates/words/page/participant.ts'
import type { Reader } from '../../audience/reader.ts'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import { problemAt, type ShownProblem } from '../../form/problem-summary.tsx'
import { TextField } from '../../form/text-field.tsx'
import { inPageLanguage } from '../../form/words.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { readOneNamed } from '../fields/colleague.tsx'
import type { FormReader } from '../fields/field.ts'
import { MunicipalityField, readMunicipality } from '../fields/municipality.tsx'
import { together, wrong } from '../fields/reading.ts'
import { RoleField, readRole } from '../fields/role.tsx'
import type { Typed } from '../fields/typed.ts'
import type { ReadForm } from '../wish.ts'

export interface HandOverFormProps {
  letter: FrozenLetter
  /** Who gives the seat away. */
  reader: Reader
  path: string
  formId: string
  typed: Typed
  problems: readonly ShownProblem[]
}

/** Who takes the seat. Of the giver only the municipality is taken over. */
export const HandOverForm = ({ letter, reader, path, formId, typed, problems }: HandOverFormProps) => {
  const words = inPageLanguage(handingOverWords)
  const about = { letter, reader: { ...reader, role: '' }, typed, problems }
  return (
    <PostForm path={`${path}?vis=giv-videre`} formId={formId} class="stack">
      <TextField name="name" label={words.name} value={typed.name} problem={problemAt(problems, 'name')} />
      <TextField
        name="email"
        type="email"
        label={words.email}
        hint={inPageLanguage(participantWords).emailWhy}
        value={typed.email}
        problem={problemAt(problems, 'email')}
      />
      <MunicipalityField {...about} />
      <RoleField {...about} onlyInvited />
      <div class="actions">
        <SendButton look="filled" action="handOver">
          {words.title}
        </SendButton>
        <a href={path}>{inPageLanguage(cancellingWords).keep}</a>
      </div>
    </PostForm>
  )
}

export function readHandOver(typed: Typed, letter: FrozenLetter, reader: FormReader): ReadForm {
  const role = readRole(typed)
  const fields = together({
    taker: readOneNamed(typed, '', reader),
    municipality: readMunicipality(typed),
    role: letter.roles !== 'everyone' && 'read' in role && role.read === undefined ? wrong('role', 'chooseRole') : role,
  })
  if ('problems' in fields) return fields
  const { taker, municipality = reader.municipalityCode || null, role: stated = null } = fields.read
  return { handOverTo: { ...taker, municipality, role: stated } }
}
