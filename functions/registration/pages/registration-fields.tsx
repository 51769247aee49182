import { participantWords } from '../../../templates/words/page/participant.ts'
import { problemAt } from '../../form/problem-summary.tsx'
import { TextArea } from '../../form/text-field.tsx'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { ChooseParticipant } from './choose-participant.tsx'
import { ChooseSession } from './choose-session.tsx'
import { ColleagueHint, EmailField } from './colleague-fields.tsx'
import { ColleagueRows } from './colleague-rows.tsx'
import { MunicipalityField, NameField, RoleField } from './participant-fields.tsx'
import { PaymentFields } from './payment-fields.tsx'
import type { RegistrationFieldsProps } from './registration-fields-props.ts'
import type { Typed } from './typed.ts'

/** Everything a registration asks: where, who, and what the organiser must know. */
export const RegistrationFields = ({ letter, reader, seats, typed, problems, lastDigits }: RegistrationFieldsProps) => {
  const { language } = letter
  const about = { letter, reader, typed, problems }
  return (
    <>
      <ChooseSession letter={letter} seats={seats} chosen={typed.session ?? ''} problem={problemAt(problems, 'session')} />
      <ChooseParticipant letter={letter} reader={reader} chosen={typed.who ?? ''} problem={problemAt(problems, 'who')} />
      <ColleagueHint letter={letter} kind={reader.kind} />
      <NameField {...about} />
      <EmailField {...about} />
      <ColleagueRows {...about} />
      <MunicipalityField {...about} />
      <RoleField {...about} />
      {letter.cateringNeeds && <NeedsField {...{ language, typed }} />}
      {letter.price && <PaymentFields {...about} lastDigits={lastDigits} />}
    </>
  )
}

const NeedsField = ({ language, typed }: { language: FrozenLetter['language']; typed: Typed }) => {
  const words = participantWords[language]
  return <TextArea name="needs" label={words.needs} hint={words.needsHint} optional={words.optional} value={typed.needs} />
}
