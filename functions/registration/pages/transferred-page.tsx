import { FactBox } from '../../form/fact-box.tsx'
import type { FootLinks } from '../../form/foot.tsx'
import { wordsFor } from '../../form/words.ts'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import { sessionFacts } from '../../letter-page/meeting-facts.ts'
import { NarrowPage } from '../../letter-page/narrow-page.tsx'
import { ContactParagraph } from './contact-paragraph.tsx'
import { WayBack } from './way-back.tsx'

export interface TransferredPageProps {
  css: string
  letter: FrozenLetter
  session: FrozenSession
  /** The name of whoever has the seat now, and nothing more of them. */
  to: string
  /** Where the letter with its slip stands again; null when registration is closed. */
  wayBack: string | null
  links?: FootLinks
}

/** The receipt for a seat passed on. */
export const TransferredPage = ({ css, letter, session, to, wayBack, links }: TransferredPageProps) => {
  const { language } = letter
  const { transferred: words, cancelled, facts, state } = wordsFor(language)
  return (
    <NarrowPage css={css} letter={letter} title={`${state.transferred} – ${letter.title}`} state="transferred" links={links}>
      <h1>{state.transferred}</h1>
      <p class="lead">
        <bdi>{words.means(to)}</bdi>
      </p>
      <p>{words.notYou}</p>
      <FactBox label={facts.label} {...sessionFacts(letter, session)} />
      <WayBack language={language} asks={words.sorry} means={cancelled.sorryMeans} href={wayBack} />
      <ContactParagraph letter={letter} />
    </NarrowPage>
  )
}
