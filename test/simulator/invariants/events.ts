import type { SesEvent } from '../../../local/ses/events.ts'
import type { Invariant } from './invariant.ts'

const tagsOf = ({ mail }: SesEvent): Partial<Record<string, string[]>> => mail.tags

/** I14: in whatever order and however often the news came, the strongest of it is what is kept. */
export const events: Invariant = ({ notifications, world, campaign }, { people, personChanges }) => {
  const dead = new Set(world.queues['mail-events']!.deadLetters)
  const worst = new Map<number, 'bounced' | 'complained'>()
  for (const notification of notifications.filter(body => !dead.has(body))) {
    const event = JSON.parse(JSON.parse(notification).Message) as SesEvent
    const number = Number(tagsOf(event).number?.[0])
    if (tagsOf(event).campaign?.[0] !== campaign.letter.id || tagsOf(event).mailing?.[0] === 'staff-notice') continue
    if (event.eventType === 'Complaint') worst.set(number, 'complained')
    if (event.eventType === 'Bounce' && event.bounce.bounceType === 'Permanent' && !worst.has(number)) worst.set(number, 'bounced')
  }
  // What was told of an address says nothing of the one it was corrected to.
  const corrected = new Set(personChanges.flatMap(({ was, is }) => (was && is && was.email !== is.email ? [is.number] : [])))
  return people.flatMap(({ number, suppression }) => {
    if (corrected.has(number)) return []
    const told = worst.get(number)
    const kept = suppression?.because
    const right = told ? kept === told : kept === undefined || kept === 'optedOut'
    return right ? [] : [`I14 of ${number} the news was ${told ?? 'nothing'}, and kept is ${kept ?? 'nothing'}`]
  })
}
