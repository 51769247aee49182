import { ContactLine } from '../../campaign/contact-line.tsx'
import type { FrozenLetter, FrozenSession } from '../../campaign/frozen-letter.ts'
import { sessionFacts } from '../../campaign/meeting-facts.ts'
import { NarrowPage } from '../../campaign/narrow-page.tsx'
import { FactBox } from '../../form/fact-box.tsx'
import type { FootLinks } from '../../form/foot.tsx'
import { Notice } from '../../form/notice.tsx'
import { wordsFor } from '../../form/words.ts'

export interface CancelledPageProps {
  css: string
  letter: FrozenLetter
  session: FrozenSession
  /** Where the letter with its slip stands again; null when registration is closed. */
  wayBack: string | null
  links?: FootLinks
}

/** The receipt for a seat given up, with a way back while there is one. */
export const CancelledPage = ({ css, letter, session, wayBack, links }: CancelledPageProps) => {
  const { language, contact } = letter
  const { cancelled, facts, contact: contactWords } = wordsFor(language)
  return (
    <NarrowPage css={css} letter={letter} title={`${cancelled.title} – ${letter.title}`} state="cancelled" links={links}>
      <h1>{cancelled.heading}</h1>
      <p class="lead">{cancelled.means}</p>
      <FactBox label={facts.label} {...sessionFacts(letter, session)} />
      {wayBack ? (
        <section aria-labelledby="tilbage" class="stack">
          <h2 id="tilbage">{cancelled.sorry}</h2>
          <p>{cancelled.sorryMeans}</p>
          <p>
            <a class="btn" href={wayBack}>
              {cancelled.again}
            </a>
          </p>
        </section>
      ) : (
        <Notice title={cancelled.sorry}>
          <p>{cancelled.closed}</p>
        </Notice>
      )}
      {contact !== 'none' && (
        <p class="soft">
          <ContactLine contact={contact} language={language} lead={contactWords.ask} />
        </p>
      )}
    </NarrowPage>
  )
}
