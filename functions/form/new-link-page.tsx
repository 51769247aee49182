import type { Language } from '../values/language.ts'
import { Callout } from './callout.tsx'
import { NewLinkForm } from './new-link-form.tsx'
import { OtherLanguage } from './other-language.tsx'
import { Page } from './page.tsx'
import { ProblemSummary } from './problem-summary.tsx'
import { wordsFor } from './words.ts'

export interface NewLinkPageProps {
  css: string
  language: Language
  /** A link has just been asked for: the same words for every address. */
  asked?: boolean
  typed?: string
  problem?: 'emailNeeded' | 'emailWrong'
}

/** Where a lost link is asked for, and what is said when it has been. */
export const NewLinkPage = ({ css, language, asked = false, typed = '', problem }: NewLinkPageProps) => {
  const { newLink: words, problems, page, foot } = wordsFor(language)
  const says = problem && problems[problem]
  return (
    <Page
      css={css}
      language={language}
      title={says ? page.error + words.title : asked ? words.asked : words.title}
      state={asked ? 'newLinkAsked' : 'newLink'}
      shape="narrow"
      sender={foot.product}
    >
      {!asked && <OtherLanguage language={language} />}
      <h1>{words.title}</h1>
      {asked ? (
        <Callout tone="good" title={words.asked}>
          <p>{words.askedMeans}</p>
        </Callout>
      ) : (
        <>
          <ProblemSummary language={language} problems={says ? [{ field: 'email', says }] : []} />
          <NewLinkForm language={language} typed={typed} problem={says} />
        </>
      )}
      <p class="soft">{words.hurry}</p>
    </Page>
  )
}
