import { type Person, stopsAllMail } from '../../../functions/audience/person.ts'
import type { Item } from '../../../functions/platform/table.ts'
import type { SesEvent } from '../../../local/ses/events.ts'
import { inDoubt } from '../past.ts'
import { clock, type Invariant } from './invariant.ts'
import { deadBodies } from './nothing-lost.ts'
import { standing } from './plans.ts'

type Mailed = Pick<Person, 'suppression'> | undefined
const isOutOfReach = (person: Mailed): boolean => person?.suppression != null && stopsAllMail(person.suppression)

/** The programmes that came back for good, by the number they were to. */
function bouncedTo(notifications: readonly string[], number: number): number {
  const events = notifications.map(body => JSON.parse(JSON.parse(body).Message) as SesEvent)
  const theirs = events.filter(event => {
    const tags: Partial<Record<string, string[]>> = event.mail.tags
    const isBack = event.eventType === 'Bounce' && event.bounce.bounceType === 'Permanent'
    return isBack && tags.mailing?.[0] === 'programme' && tags.number?.[0] === String(number)
  })
  return new Set(theirs.map(({ mail }) => mail.messageId)).size
}

/**
 * I6: whoever is registered when the meeting starts has had the programme once, by the mailing or
 * with their confirmation; also whose address was corrected before it.
 */
export const programme: Invariant = (story, past) => {
  const { letter, people, steps, outbox, batches, row, journal } = past
  const started = (session: string) =>
    Date.parse(letter?.sessions.find(({ id }) => id === session)?.starts ?? '9999-12-31') < story.quietFrom
  const sent = steps.filter(({ name }) => name === 'programme')
  if (sent.length === 0 || sent.some(({ state }) => state !== 'sent') || batches.some(inDoubt) || deadBodies(story) !== '') return []
  // A receipt does not bring a programme whose document was missing, whatever it set out to bring.
  const papers = (letter?.documents ?? []).filter(({ with: goesWith }) => goesWith.includes('programme')).map(({ id }) => id)
  const brings = (claim: Item | undefined) =>
    claim?.state === 'sent' && claim.bounced === undefined && papers.every(id => id in ((claim.documents ?? {}) as Record<string, number>))
  const refused = batches.some(batch => batch.refused !== undefined)
  return people.flatMap(person => {
    const { number, answer } = person
    const { status, session } = standing(person, letter)
    if (answer.status !== 'registered' || status !== 'registered' || !started(session ?? '') || refused || letter?.off) return []
    const starts = Date.parse(letter?.sessions.find(({ id }) => id === session)?.starts ?? '')
    const isPutRightTooLate = past.personChanges.some(
      ({ at, was, is }) => is?.number === number && isOutOfReach(was) && !isOutOfReach(is) && at >= starts,
    )
    if (isOutOfReach(person) || isPutRightTooLate) return []
    const theirs = story.mails.filter(({ tags }) => tags.mailing === 'programme' && tags.number === String(number))
    const mailed = theirs.length - bouncedTo(story.notifications, number)
    const carrying = outbox.filter(
      letter => letter.number === number && (letter.carries as string[] | undefined)?.some(what => what.startsWith('programme')),
    )
    const carried = carrying.filter(({ pk, sk }) => brings(row(pk, `${sk}#claim`))).length
    if (carrying.some(({ pk, sk }) => inDoubt(row(pk, `${sk}#claim`)))) return []
    const times = mailed + carried
    // Whoever gave the seat up and took one again is told of the meeting anew.
    const cameBack = journal.some(({ entry }) => entry.number === number && /^(cancelled|transferred)$/.test(entry.what))
    const many = sent.length === 1 && times > 1 && !cameBack
    return times === 0 || many
      ? [`I6 number ${number}, registered since ${answer.since}, has had the programme ${times} times at ${clock(story.quietFrom)}`]
      : []
  })
}
