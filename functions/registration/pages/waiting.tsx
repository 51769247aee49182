import type { Reader } from '../../audience/reader.ts'
import type { FrozenLetter } from '../../campaign/frozen-letter.ts'
import { printedDeadline } from '../../campaign/meeting-facts.ts'
import { Notice } from '../../form/notice.tsx'
import { wordsFor } from '../../form/words.ts'
import { printedHours } from '../../values/printed-duration.ts'
import { Row } from './row.tsx'

interface WaitingProps {
  letter: FrozenLetter
  reader: Reader
  elsewhere: string | null
}

/** Not registered yet, how an offer will come, until when, and the ways out. */
export const Waiting = ({ letter, reader, elsewhere }: WaitingProps) => {
  const words = wordsFor(letter.language).waiting
  return (
    <>
      <h1>{words.heading(reader.firstName)}</h1>
      <Notice tone="warn" title={words.means}>
        <p>{words.inTurn}</p>
        <p>{byMail(letter, reader)}</p>
        <p>{closes(letter)}</p>
      </Notice>
      <ul class="rows">
        {elsewhere && <Row asks={words.elsewhere} means={words.elsewhereMeans} href={elsewhere} does={words.toElsewhere} />}
        <Row asks={words.leave} means={words.leaveMeans} href="?vis=meld-fra" does={words.toLeave} />
      </ul>
    </>
  )
}

function byMail({ language, offerLastsHours }: FrozenLetter, { maskedEmail }: Reader): string {
  const words = wordsFor(language).waiting
  return offerLastsHours === null ? words.byMailWhenever(maskedEmail) : words.byMail(maskedEmail, printedHours(offerLastsHours, language))
}

function closes(letter: FrozenLetter): string {
  const words = wordsFor(letter.language).waiting
  const deadline = printedDeadline(letter, 'short')
  if (!deadline) return words.untilStart
  return letter.deadline?.time ? words.untilTime(deadline) : words.until(deadline)
}
