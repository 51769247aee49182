import type { Person } from '../../../functions/audience/person.ts'
import { clock, type Invariant } from './invariant.ts'

/**
 * I20: no seat stays free beside somebody who waits for it, and whoever came first is offered
 * first.
 */
export const waitingList: Invariant = ({ world, calls }, past) => {
  const { letter, people, blocks, changes } = past
  const wrong: string[] = []
  if (!letter || letter.offerLastsHours === null || letter.off !== undefined) return wrong
  for (const { id, starts, perMunicipality } of letter.sessions) {
    if (perMunicipality !== null) continue
    const ends = Math.min(Date.parse(letter.deadline?.closes ?? starts), Date.parse(starts))
    const waiting = people.filter(
      person => person.answer.status === 'waitlisted' && person.answer.session === id && !person.answer.offer && !isGone(person),
    )
    const free = blocks
      .filter(({ session }) => session === id)
      .reduce((sum, { cap, holders }) => sum + Number(cap) - ((holders as Set<number> | undefined)?.size ?? 0), 0)
    if (world.agenda.now() < ends && free > 0 && waiting.length > 0)
      wrong.push(`I20 ${free} seats of ${id} are free and ${waiting.length} people wait`)
    const line = new RegExp(`#W#${id}$`)
    const offers = changes.filter(({ pk, after, commit }) => line.test(pk) && !after && isOffer(commit))
    for (const { at, by, sk } of offers) {
      const read = calls.findLast(
        call => call.by === by && call.at <= at && call.operation === 'Query' && new RegExp(`#W#${id}`).test(call.of),
      )
      const earlier = changes.filter(change => line.test(change.pk) && change.after && change.sk < sk && change.at < (read?.at ?? at))
      // Whoever no mail reaches is passed over.
      const passed = earlier.filter(({ pk, sk: ticket }) => {
        const waits = past.then(pk, ticket, at)
        const [person] = waits ? past.during(Number(waits.number), at, at) : []
        return waits !== undefined && !isGone(person)
      })
      if (passed.length > 0)
        wrong.push(
          `I20 at ${clock(at)} ticket ${sk} was offered a seat of ${id} before ${passed.map(({ sk: ticket }) => ticket).join(', ')}`,
        )
    }
  }
  return wrong
}

const isGone = (person: Person | undefined): boolean =>
  person?.suppression?.because === 'bounced' || person?.suppression?.because === 'complained'

const isOffer = (commit: { after: unknown }[]) => commit.some(({ after }) => (after as { what?: string } | undefined)?.what === 'offered')
