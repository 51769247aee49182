import type { Reader } from '../../audience/reader.ts'
import { FactBox } from '../../form/fact-box.tsx'
import type { FootLinks } from '../../form/foot.tsx'
import { ProblemSummary } from '../../form/problem-summary.tsx'
import { wordsFor } from '../../form/words.ts'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import { sessionFacts } from '../../letter-page/meeting-facts.ts'
import { NarrowPage } from '../../letter-page/narrow-page.tsx'
import type { Instant } from '../../values/instant.ts'
import { AnswerOffer } from './answer-offer.tsx'
import { type Colleague, Colleagues } from './colleagues.tsx'
import { ContactParagraph } from './contact-paragraph.tsx'
import { Row } from './row.tsx'
import { shownProblems, titleWith } from './shown-problems.ts'
import type { PageProblem } from './typed.ts'
import { OfferNotice, WaitingNotice } from './waiting-notice.tsx'

export interface WaitlistedPageProps {
  css: string
  letter: FrozenLetter
  /** Where the reader waits. */
  session: FrozenSession
  reader: Reader
  path: string
  formId: string
  /** A seat kept for the reader until then; null while there is none. */
  offer: { until: Instant } | null
  /** What the reader pressed in the mail; only an offer asks for an answer. */
  chosen: 'register' | 'decline' | null
  problems: readonly PageProblem[]
  termsVersion: string
  /** Where another session can be chosen; null where there is none, or registration is closed. */
  elsewhere: string | null
  colleagues?: readonly Colleague[]
  links?: FootLinks
}

/**
 * The page of somebody who waits: not registered yet, whatever else it says. How many stand before
 * them is nobody's promise, so it is not shown.
 */
export const WaitlistedPage = (props: WaitlistedPageProps) => {
  const { css, letter, session, reader, offer, elsewhere, colleagues, links } = props
  const { language } = letter
  const words = wordsFor(language)
  const problems = shownProblems(props.problems, language)
  const heading = (offer ? words.offer : words.waiting).heading(reader.firstName)
  return (
    <NarrowPage
      css={css}
      letter={letter}
      title={titleWith(problems, `${heading} – ${letter.title}`, language)}
      state="waitlisted"
      links={links}
    >
      <h1>{heading}</h1>
      {offer ? <OfferNotice until={offer.until} language={language} /> : <WaitingNotice letter={letter} reader={reader} />}
      <FactBox label={words.facts.label} {...sessionFacts(letter, session)} />
      <ProblemSummary language={language} problems={problems} />
      {offer ? <AnswerOffer {...props} problems={problems} /> : <WaysOut {...{ language, elsewhere }} />}
      <Colleagues colleagues={colleagues} language={language} kind={reader.kind} />
      <ContactParagraph letter={letter} />
    </NarrowPage>
  )
}

const WaysOut = ({ language, elsewhere }: { language: FrozenLetter['language']; elsewhere: string | null }) => {
  const words = wordsFor(language).waiting
  return (
    <ul class="rows">
      {elsewhere && <Row asks={words.elsewhere} means={words.elsewhereMeans} href={elsewhere} does={words.toElsewhere} />}
      <Row asks={words.leave} means={words.leaveMeans} href="?vis=meld-fra" does={words.toLeave} />
    </ul>
  )
}
