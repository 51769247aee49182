import { type FrozenLetter, type FrozenSession, sessionOf } from '../../letter/frozen-letter.ts'
import { whenOf } from '../../letter/name-of-change.ts'
import type { Comparison, LetterChange } from './comparison.ts'
import { labelled } from './session-label.ts'

/** When and where: only a room inside the same house is an ordinary change. */
export const meetingChanges: Comparison = (was, becomes) => [
  ...was.sessions.flatMap((session): LetterChange[] =>
    sessionOf(becomes, session.id)
      ? []
      : [{ what: 'sessionGone', field: 'sessions', session: session.id, says: `${place(session)} står ikke længere i brevet.` }],
  ),
  ...becomes.sessions.flatMap((session, index) => {
    const before = sessionOf(was, session.id)
    return before
      ? sessionChanges(before, session, { letter: becomes, field: `sessions.${index}` })
      : [{ what: 'sessionAdded' as const, field: `sessions.${index}`, session: session.id, says: `${place(session)} er kommet til.` }]
  }),
]

function sessionChanges(
  was: FrozenSession,
  becomes: FrozenSession,
  { letter, field }: { letter: FrozenLetter; field: string },
): LetterChange[] {
  const { id: session } = becomes
  const says = (text: string) => labelled(letter, becomes, text)
  const changes: LetterChange[] = []
  if (was.starts !== becomes.starts || was.ends !== becomes.ends)
    changes.push({ what: 'date', field: `${field}.date`, session, says: says(`${whenOf(was)} bliver ${whenOf(becomes)}.`) })
  if (was.venue.name !== becomes.venue.name || was.venue.address !== becomes.venue.address)
    changes.push({ what: 'venue', field: `${field}.venue`, session, says: says(`${where(was)} bliver ${where(becomes)}.`) })
  else if (was.venue.room !== becomes.venue.room)
    changes.push({
      what: 'room',
      field: `${field}.venue`,
      session,
      says: says(`Lokalet »${was.venue.room ?? 'intet'}« bliver »${becomes.venue.room ?? 'intet'}«.`),
    })
  return changes
}

const where = ({ venue }: FrozenSession) => `»${[venue.name, venue.address].filter(Boolean).join(', ')}«`
const place = (session: FrozenSession) => `Mødegangen ${whenOf(session)} (${session.venue.name})`
