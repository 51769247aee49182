import { inDoubt } from '../past.ts'
import type { Invariant } from './invariant.ts'
import { isChange } from './mailings.ts'
import { deadBodies } from './nothing-lost.ts'

/**
 * I13 of people: whoever was on the list when it was invited, could be reached all the time and has
 * never answered has read the invitation or the change that took its place, before any reminder.
 * Each mailing by itself may be right about whom it leaves out, and all of them leave out the same.
 */
export const heard: Invariant = (story, past) => {
  const { letter, steps, batches } = past
  const campaign = past.rows(/^C#[^#]+$/).find(({ sk }) => sk === 'campaign')
  // What is stopped, held or in doubt at the end is shown to staff.
  if (!letter || letter.off || campaign?.state !== 'launched' || campaign.paused) return []
  if (deadBodies(story).includes('"step":') || batches.some(row => inDoubt(row) || row.refused !== undefined)) return []
  if (steps.some(({ state }) => state === 'held' || state === 'waiting' || state === 'paused' || state === 'sending')) return []
  const invitation = past.changes.findLast(({ sk, after }) => sk === 'step#invitation' && after !== undefined)?.after
  const invitedTo = Number(invitation?.invitedTo ?? campaign.invitedTo ?? 0)
  const mailed = new Set(
    story.mails.flatMap(({ tags }) => (tags.mailing === 'invitation' || isChange(tags.mailing) ? [Number(tags.number)] : [])),
  )
  return past.people
    .filter(({ number, registeredBy }) => number <= invitedTo && registeredBy === null && !mailed.has(number))
    .flatMap(({ number }) => {
      const ever = past.during(number, 0, story.world.agenda.now())
      const isSilent = ever.every(({ answer, suppression }) => answer.status === 'noAnswer' && suppression === null)
      return isSilent ? [`I13 ${number} was on the list, has never answered, and no mail told them of the meeting`] : []
    })
    .slice(0, 6)
}
