import { ownWords } from '../../../templates/words/page/own.ts'
import type { Reader } from '../../audience/reader.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { OthersRow } from './others-row.tsx'
import { Row } from './row.tsx'

export interface SeatRowsProps {
  letter: Pick<FrozenLetter, 'language' | 'sessions' | 'price'>
  reader: Pick<Reader, 'firstName'>
  /** Where the calendar entry can be fetched. */
  calendar?: string
  /** Where the seat can be passed on to a colleague. */
  handOver?: string
  /** Where somebody else can be registered. */
  others?: string | null
  /** Until the deadline a registration may change; until the meeting it may be given up. */
  may: { change: boolean; cancel: boolean }
  /** Who registered them, where their own yes is still missing; else empty. */
  registrar?: string
}

/**
 * What one may do with a seat. Each is a link to a page that asks; nothing happens by opening it.
 */
export const SeatRows = ({ letter, reader, calendar, handOver, others, may, registrar }: SeatRowsProps) => {
  const words = ownWords[letter.language]
  const free = isLimited(letter) ? words.cancelMeans : words.cancelMeansUnlimited
  return (
    <section class="seat" aria-labelledby="plads">
      <h2 id="plads">{words.seat}</h2>
      <ul class="rows">
        {calendar && <Row asks={words.calendar} means={words.calendarMeans} href={calendar} does={words.toCalendar} />}
        {may.change && (
          <Row
            asks={words.change}
            means={letter.sessions.length > 1 ? words.changeMeansSessions : words.changeMeans}
            href="?vis=ret"
            does={words.toChange}
          />
        )}
        {handOver && <Row asks={words.handOver} means={words.handOverMeans} href={handOver} does={words.toHandOver} />}
        <OthersRow reader={reader} href={others} />
        {may.cancel && (
          <Row
            asks={words.cancel}
            means={letter.price?.binding && !registrar ? words.cancelMeansBinding : free}
            href="?vis=meld-fra"
            does={words.toCancel}
            stops
          />
        )}
        {!may.change && (
          <li>
            <p class="soft">{words.fixed}</p>
          </li>
        )}
      </ul>
    </section>
  )
}

/** Where seats are without limit nobody waits for one. */
export const isLimited = ({ sessions }: Pick<FrozenLetter, 'sessions'>): boolean => sessions.some(({ capacity }) => capacity !== null)
