import { everyPageWords } from '../../templates/words/page/every-page.ts'
import { footWords } from '../../templates/words/page/foot.ts'
import { newLinkWords } from '../../templates/words/page/new-link.ts'
import { problemsWords } from '../../templates/words/page/problems.ts'
import type { Language } from '../values/language.ts'
import { Callout } from './callout.tsx'
import { NewLinkForm } from './new-link-form.tsx'
import { OtherLanguage } from './other-language.tsx'
import { Page } from './page.tsx'
import { ProblemSummary } from './problem-summary.tsx'

export interface NewLinkPageProps {
  language: Language
  /** A link has just been asked for: the same words for every address. */
  asked?: boolean
  typed?: string
  problem?: 'emailNeeded' | 'emailWrong'
}

/** Where a lost link is asked for, and what is said when it has been. */
export const NewLinkPage = ({ language, asked = false, typed = '', problem }: NewLinkPageProps) => {
  const words = newLinkWords[language]
  const says = problem && problemsWords[language][problem]
  return (
    <Page
      language={language}
      title={says ? everyPageWords[language].error + words.title : asked ? words.asked : words.title}
      state={asked ? 'newLinkAsked' : 'newLink'}
      shape="narrow"
      sender={footWords[language].product}
    >
      {!asked && <OtherLanguage />}
      <h1>{words.title}</h1>
      {asked ? (
        <Callout tone="good" title={words.asked}>
          <p>{words.askedMeans}</p>
        </Callout>
      ) : (
        <>
          <ProblemSummary problems={says ? [{ field: 'email', says }] : []} />
          <NewLinkForm typed={typed} problem={says} />
        </>
      )}
      <p class="soft">{words.hurry}</p>
    </Page>
  )
}
