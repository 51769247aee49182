import type { Reader } from '../../audience/reader.ts'
import type { FootLinks } from '../../form/foot.tsx'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import { ProblemSummary, problemAt } from '../../form/problem-summary.tsx'
import { TextField } from '../../form/text-field.tsx'
import { wordsFor } from '../../form/words.ts'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import { NarrowPage } from '../../letter-page/narrow-page.tsx'
import { MunicipalityField, RoleField } from './participant-fields.tsx'
import { shownProblems, titleWith } from './shown-problems.ts'
import type { PageProblem, Typed } from './typed.ts'

export interface HandOverPageProps {
  css: string
  letter: FrozenLetter
  session: FrozenSession
  /** Who gives the seat away. */
  reader: Reader
  path: string
  formId: string
  typed: Typed
  problems: readonly PageProblem[]
  links?: FootLinks
}

/**
 * A seat passed on to a colleague: who takes it, and what that means for both. Of the giver only
 * the municipality is taken over.
 */
export const HandOverPage = ({ css, letter, session, reader, path, formId, typed, problems, links }: HandOverPageProps) => {
  const { language } = letter
  const { handingOver: words, cancelling, participant } = wordsFor(language)
  const shown = shownProblems(problems, language)
  const about = { letter, reader: { ...reader, role: '' }, typed, problems: shown }
  return (
    <NarrowPage
      css={css}
      letter={letter}
      title={titleWith(problems, `${words.title} – ${letter.title}`, language)}
      state="registered"
      links={links}
    >
      <h1>{words.title}</h1>
      <p class="lead">{cancelling.what(letter.title, session.date.long, session.time)}</p>
      <p>{words.intro}</p>
      <ul class="plain">
        {words.means.map(sentence => (
          <li>{sentence}</li>
        ))}
      </ul>
      <ProblemSummary language={language} problems={shown} />
      <PostForm path={`${path}?vis=giv-videre`} formId={formId} class="stack">
        <TextField language={language} name="name" label={words.name} value={typed.name} problem={problemAt(shown, 'name')} />
        <TextField
          language={language}
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
