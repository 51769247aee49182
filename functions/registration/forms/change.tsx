import { changingWords } from '../../../templates/words/page/changing.ts'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import { problemAt } from '../../form/problem-summary.tsx'
import { inPageLanguage } from '../../form/words.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { SessionId } from '../../values/ids.ts'
import type { FormReader } from '../fields/field.ts'
import { MunicipalityField, readMunicipality } from '../fields/municipality.tsx'
import { NeedsAgain, readNeeds } from '../fields/needs.tsx'
import { OnListField, readOnList } from '../fields/on-list.tsx'
import { OwnNameField, readOwnName } from '../fields/own-name.tsx'
import { together } from '../fields/reading.ts'
import { RoleField, readRole } from '../fields/role.tsx'
import { ChooseSession, readSession } from '../fields/session.tsx'
import type { Typed } from '../fields/typed.ts'
import type { ReadForm } from '../wish.ts'
import { corrections } from './corrections.ts'
import type { RegistrationFieldsProps } from './registration-fields.tsx'

export interface ChangeFormProps extends RegistrationFieldsProps {
  /** Where the seat is now. */
  session: SessionId
  path: string
  formId: string
  /** They have written of food or access. */
  hasNeeds: boolean
}

/** Another session, a name spelt right, needs that are others by now. */
export const ChangeForm = (props: ChangeFormProps) => {
  const { letter, session, reader, path, formId, typed, problems, seats, hasNeeds } = props
  const words = inPageLanguage(changingWords)
  return (
    <PostForm path={`${path}?vis=ret`} formId={formId} class="stack">
      <ChooseSession letter={letter} seats={seats} chosen={typed.session || session} hasSeat problem={problemAt(problems, 'session')} />
      <OwnNameField {...props} />
      <MunicipalityField {...props} />
      <RoleField {...props} />
      <NeedsAgain {...props} known={hasNeeds} />
      <OnListField {...props} />
      <p class="small soft">{words.otherAddress(reader.maskedEmail)}</p>
      <div class="actions">
        <SendButton look="filled" action="change">
          {words.save}
        </SendButton>
        <a href={path}>{words.back}</a>
      </div>
    </PostForm>
  )
}

export function readChange(typed: Typed, letter: FrozenLetter, reader: FormReader): ReadForm {
  const fields = together({
    session: readSession(typed, letter),
    name: readOwnName(typed, reader),
    municipality: readMunicipality(typed),
    role: readRole(typed),
    needs: readNeeds(typed, letter),
    onList: readOnList(typed, letter),
  })
  if ('problems' in fields) return fields
  const { session, needs, onList, ...said } = fields.read
  const corrected = corrections(said, reader)
  return { wish: { to: 'change', session, corrected, ...(needs !== undefined && { needs }), ...(onList !== undefined && { onList }) } }
}
