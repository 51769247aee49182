import { cancelledWords } from '../../../templates/words/page/cancelled.ts'
import { factsWords } from '../../../templates/words/page/facts.ts'
import { stateWords } from '../../../templates/words/page/state.ts'
import { transferredWords } from '../../../templates/words/page/transferred.ts'
import { FactBox } from '../../form/fact-box.tsx'
import type { Banner } from '../../form/page.tsx'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import { sessionFacts } from '../../letter-page/meeting-facts.ts'
import { NarrowPage } from '../../letter-page/narrow-page.tsx'
import { ContactParagraph } from '../parts/contact-paragraph.tsx'
import { WayBack } from '../parts/way-back.tsx'

export interface TransferredPageProps {
  letter: FrozenLetter
  session: FrozenSession
  /** The name of whoever has the seat now, and nothing more of them. */
  to: string
  /** Where the letter with its slip stands again; null when registration is closed. */
  wayBack: string | null | false
  optOut?: string | undefined
  banner?: Banner | undefined
}

/** The receipt for a seat passed on. */
export const TransferredPage = ({ letter, session, to, wayBack, optOut, banner }: TransferredPageProps) => {
  const { language } = letter
  const words = transferredWords[language]
  const cancelled = cancelledWords[language]
  const facts = factsWords[language]
  const state = stateWords[language]
  return (
    <NarrowPage letter={letter} title={`${state.transferred} – ${letter.title}`} state="transferred" optOut={optOut} banner={banner}>
      <h1>{state.transferred}</h1>
      <p class="lead">
        <bdi>{words.means(to)}</bdi>
      </p>
      <p>{words.notYou}</p>
      {letter.price?.binding && <p>{words.bound}</p>}
      <FactBox label={facts.label} {...sessionFacts(letter, session)} />
      <WayBack asks={words.sorry} means={cancelled.sorryMeans} href={wayBack} />
      <ContactParagraph letter={letter} />
    </NarrowPage>
  )
}
