import { changingWords } from '../../../templates/words/page/changing.ts'
import type { Reader } from '../../audience/reader.ts'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import { ProblemSummary, problemAt } from '../../form/problem-summary.tsx'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { NarrowPage } from '../../letter-page/narrow-page.tsx'
import type { SessionId } from '../../values/ids.ts'
import { ChooseSession, type SeatsLeft } from './choose-session.tsx'
import { MunicipalityField, NameField, RoleField } from './participant-fields.tsx'
import { shownProblems, titleWith } from './shown-problems.ts'
import type { PageProblem, Typed } from './typed.ts'

export interface ChangePageProps {
  letter: FrozenLetter
  /** Where the seat is now. */
  session: SessionId
  reader: Reader
  path: string
  formId: string
  typed: Typed
  problems: readonly PageProblem[]
  seats: SeatsLeft
  optOut?: string | undefined
}

/** Another session, a name spelt right. The old seat is kept until the new one is taken. */
export const ChangePage = ({ letter, session, reader, path, formId, typed, problems, seats, optOut }: ChangePageProps) => {
  const { language } = letter
  const changing = changingWords[language]
  const shown = shownProblems(problems, language)
  const about = { letter, reader, typed, problems: shown }
  return (
    <NarrowPage
      letter={letter}
      title={titleWith(problems, `${changing.title} – ${letter.title}`, language)}
      state="registered"
      optOut={optOut}
    >
      <h1>{changing.title}</h1>
      <p>{changing.intro}</p>
      <ProblemSummary problems={shown} />
      <PostForm path={path} formId={formId} class="stack">
        <ChooseSession letter={letter} seats={seats} chosen={typed.session || session} problem={problemAt(shown, 'session')} />
        <NameField {...about} />
        <MunicipalityField {...about} />
        <RoleField {...about} />
        <p class="small soft">{changing.otherAddress(reader.maskedEmail)}</p>
        <div class="actions">
          <SendButton look="filled" action="change">
            {changing.save}
          </SendButton>
          <a href={path}>{changing.back}</a>
        </div>
      </PostForm>
    </NarrowPage>
  )
}
