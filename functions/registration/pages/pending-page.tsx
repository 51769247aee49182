import { factsWords } from '../../../templates/words/page/facts.ts'
import { pendingWords } from '../../../templates/words/page/pending.ts'
import type { Reader } from '../../audience/reader.ts'
import { Callout } from '../../form/callout.tsx'
import { FactBox } from '../../form/fact-box.tsx'
import type { Banner } from '../../form/page.tsx'
import { ProblemSummary } from '../../form/problem-summary.tsx'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import { sessionFacts } from '../../letter-page/meeting-facts.ts'
import { NarrowPage } from '../../letter-page/narrow-page.tsx'
import { shownProblems, titleWith } from '../fields/shown-problems.ts'
import type { PageProblem, Typed } from '../fields/typed.ts'
import { Colleagues, type ShownColleague } from '../parts/colleagues.tsx'
import { ContactParagraph } from '../parts/contact-paragraph.tsx'
import { OthersRow } from '../parts/others-row.tsx'
import { Row } from '../parts/row.tsx'
import { WhatWasTyped } from '../parts/what-was-typed.tsx'

export interface PendingPageProps {
  letter: FrozenLetter
  session: FrozenSession
  reader: Reader
  /** Outside the roles invited, or after the deadline. */
  because: 'role' | 'late'
  /** The meeting has begun, and no answer will come. */
  isOver?: boolean
  /** Where somebody else can be registered. */
  others?: string | null
  problems?: readonly PageProblem[]
  typed?: Typed
  colleagues?: readonly ShownColleague[]
  optOut?: string | undefined
  banner?: Banner | undefined
}

/** The page of somebody whom staff have not decided about yet. */
export const PendingPage = ({
  letter,
  session,
  reader,
  because,
  isOver = false,
  problems = [],
  typed = {},
  others,
  colleagues,
  optOut,
  banner,
}: PendingPageProps) => {
  const { language } = letter
  const words = pendingWords[language]
  const factWords = factsWords[language]
  const { leaf, facts } = sessionFacts(letter, session)
  const participant = [reader.name, reader.municipality].filter(Boolean).join(', ')
  return (
    <NarrowPage
      letter={letter}
      title={titleWith(problems, `${isOver ? words.over : words.title} – ${letter.title}`, language)}
      state="pendingApproval"
      optOut={optOut}
      banner={banner}
    >
      <ProblemSummary problems={shownProblems(problems, language)} />
      <WhatWasTyped letter={letter} typed={typed} />
      <h1>{isOver ? words.over : words.heading}</h1>
      {isOver ? (
        <Callout tone="warn" title={words.overHas}>
          <p>{words.overMeans}</p>
        </Callout>
      ) : (
        <Callout tone="warn" title={words.notYet}>
          <p>{words.because[because]}</p>
          <p>{words.next(reader.maskedEmail)}</p>
        </Callout>
      )}
      <FactBox label={factWords.label} leaf={leaf} facts={[...facts, { term: factWords.participant, says: participant }]} />
      {(others || !isOver) && (
        <ul class="rows">
          <OthersRow reader={reader} href={others} />
          {!isOver && <Row asks={words.withdraw} means={words.withdrawMeans} href="?vis=meld-fra" does={words.toWithdraw} />}
        </ul>
      )}
      <Colleagues colleagues={colleagues} kind={reader.kind} />
      <ContactParagraph letter={letter} />
    </NarrowPage>
  )
}
