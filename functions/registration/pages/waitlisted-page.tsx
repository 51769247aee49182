import { factsWords } from '../../../templates/words/page/facts.ts'
import { offerWords } from '../../../templates/words/page/offer.ts'
import { waitingWords } from '../../../templates/words/page/waiting.ts'
import type { Reader } from '../../audience/reader.ts'
import { FactBox } from '../../form/fact-box.tsx'
import type { Banner } from '../../form/page.tsx'
import { ProblemSummary } from '../../form/problem-summary.tsx'
import { inPageLanguage } from '../../form/words.ts'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import { sessionFacts } from '../../letter-page/meeting-facts.ts'
import { NarrowPage } from '../../letter-page/narrow-page.tsx'
import type { Instant } from '../../values/instant.ts'
import { shownProblems, titleWith } from '../fields/shown-problems.ts'
import type { PageProblem } from '../fields/typed.ts'
import { AnswerOffer } from '../forms/offer.tsx'
import { Colleagues, type ShownColleague } from '../parts/colleagues.tsx'
import { ContactParagraph } from '../parts/contact-paragraph.tsx'
import { OthersRow } from '../parts/others-row.tsx'
import { Row } from '../parts/row.tsx'
import { OfferNotice, WaitingNotice, WaitingOver } from '../parts/waiting-notice.tsx'

export interface WaitlistedPageProps {
  letter: FrozenLetter
  /** Where the reader waits. */
  session: FrozenSession
  reader: Reader
  path: string
  formId: string
  /** A seat kept for the reader until then, perhaps until the line ends; else null. */
  offer: { until: Instant; isLast?: boolean } | null
  /** No seat is offered any more. */
  isOver?: boolean
  /** What the reader pressed in the mail; only an offer asks for an answer. */
  chosen: 'register' | 'decline' | null
  problems: readonly PageProblem[]
  termsVersion: string
  /** Where another session can be chosen; null where there is none, or registration is closed. */
  elsewhere: string | null
  /** Where somebody else can be registered. */
  others?: string | null
  colleagues?: readonly ShownColleague[]
  optOut?: string | undefined
  banner?: Banner | undefined
}

/**
 * The page of somebody who waits: not registered yet, whatever else it says. How many stand before
 * them is nobody's promise, so it is not shown.
 */
export const WaitlistedPage = (props: WaitlistedPageProps) => {
  const { letter, session, reader, offer, isOver = false, elsewhere, others, colleagues, optOut, banner } = props
  const { language } = letter
  const problems = shownProblems(props.problems, language)
  const heading = (offer ? offerWords : waitingWords)[language].heading(reader.firstName)
  return (
    <NarrowPage
      letter={letter}
      title={titleWith(problems, `${heading} – ${letter.title}`, language)}
      state="waitlisted"
      optOut={optOut}
      banner={banner}
    >
      <ProblemSummary problems={problems} />
      <h1>{heading}</h1>
      {offer ? <OfferNotice {...offer} /> : isOver ? <WaitingOver /> : <WaitingNotice letter={letter} reader={reader} />}
      <FactBox label={factsWords[language].label} {...sessionFacts(letter, session)} />
      {offer ? (
        <AnswerOffer {...props} problems={problems} />
      ) : (
        <WaysOut elsewhere={elsewhere} isOver={isOver} reader={reader} others={others} />
      )}
      <Colleagues colleagues={colleagues} kind={reader.kind} />
      <ContactParagraph letter={letter} />
    </NarrowPage>
  )
}

const WaysOut = ({ elsewhere, isOver, reader, others }: Pick<WaitlistedPageProps, 'elsewhere' | 'isOver' | 'reader' | 'others'>) => {
  const words = inPageLanguage(waitingWords)
  if (isOver && !elsewhere && !others) return null
  return (
    <ul class="rows">
      {elsewhere && <Row asks={words.elsewhere} means={words.elsewhereMeans} href={elsewhere} does={words.toElsewhere} />}
      <OthersRow reader={reader} href={others} />
      {!isOver && <Row asks={words.leave} means={words.leaveMeans} href="?vis=meld-fra" does={words.toLeave} />}
    </ul>
  )
}
