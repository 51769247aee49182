import { offerWords } from '../../../templates/words/page/offer.ts'
import { waitingWords } from '../../../templates/words/page/waiting.ts'
import type { Reader } from '../../audience/reader.ts'
import { Callout } from '../../form/callout.tsx'
import { inPageLanguage, pageLanguage } from '../../form/words.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { printedDeadline } from '../../letter-page/meeting-facts.ts'
import { capitalised } from '../../values/capitalised.ts'
import type { Instant } from '../../values/instant.ts'
import { printedHours } from '../../values/printed-duration.ts'
import { printedMoment } from '../../values/printed-moment.ts'

/** How an offer will come, and until when one may hope for it. */
export const WaitingNotice = ({ letter, reader }: { letter: FrozenLetter; reader: Pick<Reader, 'maskedEmail'> }) => {
  const words = waitingWords[letter.language]
  return (
    <Callout tone="warn" title={words.means}>
      <p>{words.inTurn}</p>
      <p>{byMail(letter, reader)}</p>
      <p>{closes(letter)}</p>
    </Callout>
  )
}

/** The line ended before it was their turn. */
export const WaitingOver = () => {
  const words = inPageLanguage(waitingWords)
  return (
    <Callout tone="warn" title={words.over}>
      <p>{words.overMeans}</p>
    </Callout>
  )
}

/** A seat is kept, and until when; at the end of the line there is no next. */
export const OfferNotice = ({ until, isLast }: { until: Instant; isLast?: boolean | undefined }) => {
  const words = inPageLanguage(offerWords)
  return (
    <Callout tone="warn" title={words.notYet}>
      <p>{words.keptUntil}</p>
      <p class="until">{capitalised(printedMoment(until, pageLanguage()))}</p>
      <p>{isLast ? words.thenOver : words.thenNext}</p>
    </Callout>
  )
}

function byMail({ language, offerLastsHours }: FrozenLetter, { maskedEmail }: Pick<Reader, 'maskedEmail'>): string {
  const words = waitingWords[language]
  return offerLastsHours === null ? words.byMailWhenever(maskedEmail) : words.byMail(maskedEmail, printedHours(offerLastsHours, language))
}

function closes(letter: FrozenLetter): string {
  const words = waitingWords[letter.language]
  const deadline = printedDeadline(letter, 'short')
  if (!deadline) return words.untilStart
  return letter.deadline?.time ? words.untilTime(deadline) : words.until(deadline)
}
