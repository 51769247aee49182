import type { Child } from 'hono/jsx'
import { cancelledWords } from '../../../templates/words/page/cancelled.ts'
import { cancellingWords } from '../../../templates/words/page/cancelling.ts'
import { factsWords } from '../../../templates/words/page/facts.ts'
import { Callout } from '../../form/callout.tsx'
import { FactBox } from '../../form/fact-box.tsx'
import type { Banner } from '../../form/page.tsx'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import { type Charge, printedPrice } from '../../letter/money.ts'
import { sessionFacts } from '../../letter-page/meeting-facts.ts'
import { NarrowPage } from '../../letter-page/narrow-page.tsx'
import { ContactParagraph } from '../parts/contact-paragraph.tsx'
import { WayBack } from '../parts/way-back.tsx'

export interface CancelledPageProps {
  letter: FrozenLetter
  session: FrozenSession
  /** Their own choice unless it says otherwise. */
  because?: 'offerExpired' | 'refused' | 'calledOff' | 'notReconfirmed' | undefined
  /** With their offer the line ended too, so nobody was next. */
  lineWasOver?: boolean
  /** Where the letter with its slip stands again; null when registration is closed. */
  wayBack: string | null | false
  /** What is billed all the same. */
  charge?: Charge | null
  optOut?: string | undefined
  banner?: Banner | undefined
  notices?: Child
}

/**
 * The page of somebody who has no seat any more, or never got one: what is so, why, and a way back
 * while there is one.
 */
export const CancelledPage = ({ letter, session, because, lineWasOver, wayBack, charge, optOut, banner, notices }: CancelledPageProps) => {
  const { language } = letter
  const words = cancelledWords[language]
  const facts = factsWords[language]
  const says = {
    ownChoice: { heading: words.heading, means: words.means, asks: words.sorry, mayReturn: words.sorryMeans },
    offerExpired: {
      heading: words.offerExpired,
      means: lineWasOver ? words.offerOver : words.offerExpiredMeans,
      asks: words.stillWish,
      mayReturn: words.stillWishMeans,
    },
    refused: { heading: words.refused, means: words.refusedMeans, asks: null, mayReturn: '' },
    calledOff: { heading: words.calledOff, means: words.calledOffMeans, asks: words.elsewhere, mayReturn: words.elsewhereMeans },
    notReconfirmed: {
      heading: words.notReconfirmed,
      means: words.notReconfirmedMeans,
      asks: words.stillWish,
      mayReturn: words.stillWishMeans,
    },
  }[because ?? 'ownChoice']
  return (
    <NarrowPage letter={letter} title={`${says.heading} – ${letter.title}`} state="cancelled" optOut={optOut} banner={banner}>
      <h1>{says.heading}</h1>
      <p class="lead">{says.means}</p>
      {notices}
      {charge && charge.amount > 0 && (
        <Callout tone="warn" title={cancellingWords[language].binding}>
          <p>{[words.charged(printedPrice(charge.amount, language)), ...(wayBack ? [words.chargedOnce] : [])].join(' ')}</p>
        </Callout>
      )}
      <FactBox label={facts.label} {...sessionFacts(letter, session)} />
      {says.asks && <WayBack asks={says.asks} means={says.mayReturn} href={wayBack} />}
      <ContactParagraph letter={letter} />
    </NarrowPage>
  )
}
