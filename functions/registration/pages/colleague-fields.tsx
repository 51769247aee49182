import type { PropsWithChildren } from 'hono/jsx'
import { participantWords } from '../../../templates/words/page/participant.ts'
import type { Reader } from '../../audience/reader.ts'
import { problemAt } from '../../form/problem-summary.tsx'
import { TextField } from '../../form/text-field.tsx'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { ParticipantFieldProps } from './participant-fields.tsx'

/** What to fill in for somebody else, and that one's own invitation stands. */
export const ColleagueHint = ({ letter, kind }: { letter: Pick<FrozenLetter, 'language' | 'roles'>; kind: Reader['kind'] }) => {
  const words = participantWords[letter.language]
  return (
    <>
      {kind === 'person' && (
        <OnlyIfColleague kind={kind}>
          <p class="small">{words.someoneElse}</p>
        </OnlyIfColleague>
      )}
      <p class="small only-if-several">{letter.roles === 'everyone' ? words.sameMunicipality : words.sameForAll}</p>
    </>
  )
}

/**
 * Only who registers somebody else is asked for an address: for oneself the letter knows where it
 * went.
 */
export const EmailField = ({ letter: { language }, reader, typed, problems }: ParticipantFieldProps) => {
  const words = participantWords[language]
  return (
    <OnlyIfColleague kind={reader.kind}>
      <TextField
        name="email"
        type="email"
        label={words.email}
        hint={words.emailWhy}
        value={typed.email}
        problem={problemAt(problems, 'email')}
      />
    </OnlyIfColleague>
  )
}

/** Folds away until somebody else is chosen; from a mailbox it always is somebody else. */
const OnlyIfColleague = ({ kind, children }: PropsWithChildren<{ kind: Reader['kind'] }>) => (
  <div class={kind === 'mailbox' ? undefined : 'only-if-colleague'}>{children}</div>
)
