import { cancellingWords } from '../../../templates/words/page/cancelling.ts'
import { handingOverWords } from '../../../templates/words/page/handing-over.ts'
import { participantWords } from '../../../templates/words/page/participant.ts'
import type { Reader } from '../../audience/reader.ts'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import { ProblemSummary, problemAt } from '../../form/problem-summary.tsx'
import { TextField } from '../../form/text-field.tsx'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import { NarrowPage } from '../../letter-page/narrow-page.tsx'
import { MunicipalityField, RoleField } from './participant-fields.tsx'
import { shownProblems, titleWith } from './shown-problems.ts'
import type { PageProblem, Typed } from './typed.ts'

export interface HandOverPageProps {
  letter: FrozenLetter
  session: FrozenSession
  /** Who gives the seat away. */
  reader: Reader
  path: string
  formId: string
  typed: Typed
  problems: readonly PageProblem[]
  optOut?: string | undefined
}

/**
 * A seat passed on to a colleague: who takes it, and what that means for both. Of the giver only
 * the municipality is taken over.
 */
export const HandOverPage = ({ letter, session, reader, path, formId, typed, problems, optOut }: HandOverPageProps) => {
  const { language } = letter
  const words = handingOverWords[language]
  const cancelling = cancellingWords[language]
  const participant = participantWords[language]
  const shown = shownProblems(problems, language)
  const about = { letter, reader: { ...reader, role: '' }, typed, problems: shown }
  return (
    <NarrowPage
      letter={letter}
      title={titleWith(problems, `${words.title} – ${letter.title}`, language)}
      state="registered"
      optOut={optOut}
    >
      <h1>{words.title}</h1>
      <p class="lead">{cancelling.what(letter.title, session.date.long, session.time)}</p>
      <p>{words.intro}</p>
      <ul class="plain">
        {words.means.map(sentence => (
          <li>{sentence}</li>
        ))}
      </ul>
      <ProblemSummary problems={shown} />
      <PostForm path={`${path}?vis=giv-videre`} formId={formId} class="stack">
        <TextField name="name" label={words.name} value={typed.name} problem={problemAt(shown, 'name')} />
        <TextField
          name="email"
          type="email"
          label={words.email}
          hint={participant.emailWhy}
          value={typed.email}
          problem={problemAt(shown, 'email')}
        />
        <MunicipalityField {...about} />
        <RoleField {...about} onlyInvited />
        <div class="actions">
          <SendButton look="filled" action="handOver">
            {words.title}
          </SendButton>
          <a href={path}>{cancelling.keep}</a>
        </div>
      </PostForm>
    </NarrowPage>
  )
}
