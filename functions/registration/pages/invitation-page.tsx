import { factsWords } from '../../../templates/words/page/facts.ts'
import { footWords } from '../../../templates/words/page/foot.ts'
import { letterWords } from '../../../templates/words/page/letter.ts'
import { FactBox } from '../../form/fact-box.tsx'
import { Letterhead } from '../../form/letterhead.tsx'
import { type Banner, News, Page } from '../../form/page.tsx'
import { ProblemSummary } from '../../form/problem-summary.tsx'
import { LetterArticle } from '../../letter-page/letter-article.tsx'
import { meetingFacts } from '../../letter-page/meeting-facts.ts'
import { shownProblems, titleWith } from '../fields/shown-problems.ts'
import type { PageProblem } from '../fields/typed.ts'
import { Addressee } from '../parts/addressee.tsx'
import { placeholdersHere } from '../parts/placeholders-here.ts'
import { Slip, type SlipProps } from '../parts/slip.tsx'
import { StandingLine } from '../parts/standing-line.tsx'

export interface InvitationPageProps extends Omit<SlipProps, 'problems'> {
  problems: readonly PageProblem[]
  optOut?: string | undefined
  banner?: Banner | undefined
  /** What goes with the invitation, as personal links. */
  documents?: readonly { title: string; href: string }[]
}

/** The letter with its reply slip, for whoever has no seat (yet, or any more). */
export const InvitationPage = ({ optOut, documents, problems, banner, ...slip }: InvitationPageProps) => {
  const { letter, reader, state } = slip
  const { language, sender } = letter
  const facts = factsWords[language]
  const foot = footWords[language]
  const words = letterWords[language]
  return (
    <Page
      language={language}
      title={titleWith(problems, words.title(letter.title, sender.name), language)}
      state={state}
      shape="with-slip"
      sender={foot.sentBy(sender.name)}
      optOut={optOut}
      banner={banner}
    >
      <ProblemSummary problems={shownProblems(problems, language)} />
      <Letterhead sender={sender.name} dated={letter.dated.long.replace(/^\S+ (den )?/, '')} />
      <header class="head">
        <p class="eyebrow">{words.eyebrow(letter.kind)}</p>
        <h1>{letter.title}</h1>
        <Addressee reader={reader} />
        <StandingLine state={state} closed={slip.closed} />
      </header>
      <FactBox label={facts.label} {...meetingFacts(letter)} />
      <Slip {...slip} notices={banner && <News {...banner} />} problems={shownProblems(problems, language)} />
      <LetterArticle letter={letter} personal={placeholdersHere(letter, reader)} documents={documents} />
    </Page>
  )
}
