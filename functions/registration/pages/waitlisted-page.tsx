import type { Reader } from '../../audience/reader.ts'
import type { FrozenLetter, FrozenSession } from '../../campaign/frozen-letter.ts'
import { sessionFacts } from '../../campaign/meeting-facts.ts'
import { NarrowPage } from '../../campaign/narrow-page.tsx'
import { FactBox } from '../../form/fact-box.tsx'
import type { FootLinks } from '../../form/foot.tsx'
import { wordsFor } from '../../form/words.ts'
import type { Instant } from '../../values/instant.ts'
import { type Colleague, Colleagues } from './colleagues.tsx'
import { ContactParagraph } from './contact-paragraph.tsx'
import { Offer } from './offer.tsx'
import { titleWith } from './shown-problems.ts'
import type { PageProblem } from './typed.ts'
import { Waiting } from './waiting.tsx'

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

/** The page of somebody who waits: not registered yet, whatever else it says. How many stand before them is nobody's promise, so it is not shown. */
export const WaitlistedPage = (props: WaitlistedPageProps) => {
  const { css, letter, session, reader, offer, problems, elsewhere, colleagues, links } = props
  const { language } = letter
  const { waiting, offer: offerWords, facts } = wordsFor(language)
  const heading = (offer ? offerWords : waiting).heading(reader.firstName)
  return (
    <NarrowPage
      css={css}
      letter={letter}
      title={titleWith(problems, `${heading} – ${letter.title}`, language)}
      state="waitlisted"
      links={links}
    >
      {offer ? <Offer {...props} until={offer.until} /> : <Waiting letter={letter} reader={reader} elsewhere={elsewhere} />}
      <FactBox label={facts.label} {...sessionFacts(letter, session)} />
      <Colleagues colleagues={colleagues} language={language} kind={reader.kind} />
      <ContactParagraph letter={letter} />
    </NarrowPage>
  )
}
