import type { FrozenDeadline, FrozenLetter, FrozenSession } from '../letter/frozen-letter.ts'
import type { CancellationStep, Letter, Session } from '../letter/letter.ts'
import { closingTime } from '../schedule/letter-moments.ts'
import { daysBefore, instantOf, localDate } from '../schedule/local-time.ts'
import { printedDate, printedSpan, printedTime } from '../schedule/printed-dates.ts'
import type { Instant } from '../values/instant.ts'
import { frozenText } from './frozen-text.ts'

/**
 * One version of the letter, ready for mails and pages: Danish wall time as UTC, dates in words,
 * Markdown as HTML and text.
 */
export function freeze(letter: Letter, version: number, now: Instant): FrozenLetter {
  const [first, ...others] = letter.sessions
  const deadline = frozenDeadline(letter)
  const inWords = deadline ? [deadline.date.long, deadline.time].filter(Boolean).join(' ') : ''
  return {
    campaign: letter.id,
    version,
    language: letter.language,
    title: letter.title,
    kind: letter.kind,
    sender: letter.sender,
    contact: letter.contact ?? 'none',
    staff: letter.staff,
    signatories: letter.signatories,
    roles: letter.audience.roles,
    colleagues: letter.audience.colleagues,
    sessions: [frozenSession(first, letter), ...others.map(session => frozenSession(session, letter))],
    deadline,
    offerLastsHours: letter.offerLastsHours,
    price: letter.price && {
      ...letter.price,
      cancellation: letter.price.cancellation.map(step => ({ ...step, ends: endsOf(step, letter) })),
    },
    cateringNeeds: letter.form.cateringNeeds,
    participantList: letter.form.participantList,
    documents: letter.documents,
    body: {
      ...frozenText(letter.body.markdown, inWords),
      programme: letter.body.programme.map(({ time, part, kind, title, by }) => ({ time: time ?? '', part: part ?? '', kind, title, by })),
      practical: letter.body.practical.map(({ heading, markdown }) => ({ heading, ...frozenText(markdown, inWords) })),
    },
    dated: printedDate(localDate(now), letter.language),
  }
}

function frozenSession(session: Session, { language, timetable }: Letter): FrozenSession {
  const { id, date, starts, ends, venue, capacity, perMunicipality, minimum } = session
  return {
    id,
    starts: instantOf(date, starts),
    ends: instantOf(date, ends),
    date: printedDate(date, language),
    time: printedSpan(starts, ends, language),
    venue,
    capacity,
    perMunicipality,
    // Staff are asked at the hour at which mails go out.
    minimum: minimum && { seats: minimum.seats, decide: instantOf(minimum.decide, timetable.at) },
  }
}

/** Through that calendar day, whatever the clocks do in between. */
const endsOf = ({ daysBefore: days }: CancellationStep, { sessions, language }: Letter): NonNullable<CancellationStep['ends']> =>
  days === 0
    ? []
    : sessions.map(({ id, date }) => {
        const last = daysBefore(date, days)
        return {
          session: id,
          at: instantOf(daysBefore(last, -1), '00:00'),
          date: printedDate(last, language).short,
          day: printedDate(date, language).brief,
        }
      })

function frozenDeadline({ deadline, language }: Letter): FrozenDeadline | null {
  const closes = closingTime({ deadline })
  if (!deadline || !closes) return null
  return { closes, date: printedDate(deadline.date, language), time: deadline.time ? printedTime(deadline.time, language) : '' }
}
