import { clock, type Invariant } from './invariant.ts'

const hour = 3_600_000
const mostAnHour = 200

/**
 * I27, F33: a campaign makes no more than two hundred strangers an hour people it mails, whoever
 * names them and however they hang together; then staff are told.
 */
export const strangers: Invariant = (_, { personChanges, outbox }) => {
  const named = personChanges.flatMap(({ was, is, at }) => (was === undefined && is !== undefined && is.registeredBy !== null ? [at] : []))
  const hours = Map.groupBy(named, at => Math.floor(at / hour))
  return [...hours].flatMap(([nth, those]) => {
    const when = clock(nth * hour)
    // A clock that is off by a second counts the last of an hour in the next one.
    if (those.length > mostAnHour + 5) return [`F33 in the hour of ${when} ${those.length} people nobody had invited were named`]
    const isTold = outbox.some(({ kind, at }) => kind === 'staff-notice' && Math.floor(Date.parse(String(at)) / hour) === nth)
    return those.length >= mostAnHour && !isTold ? [`F33 in the hour of ${when} two hundred were named, and staff were told nothing`] : []
  })
}
