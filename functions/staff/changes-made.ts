import type { Person } from '../audience/person.ts'
import { asCounted, isToReconfirm } from '../audience/reconfirm.ts'
import { loadPersons } from '../audience/store.ts'
import { type Campaign, loadLetter, loadSteps } from '../campaign/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { ChangeStep } from '../letter/step.ts'
import { loadProgress, type Progress } from '../mailing/progress.ts'
import type { Platform } from '../platform/platform.ts'
import { unreconfirmed } from '../registration/unreconfirmed.ts'

/** What has become of a campaign's plan, and what is still to be said or decided about it. */
export interface ChangesMade {
  /** The one in force; undefined before the launch. */
  letter: FrozenLetter | undefined
  /** The mailing of each change, newest first, with how far it has come. */
  mailings: (ChangeStep & { progress: Progress })[]
  /** Have not said whether they still come. */
  toReconfirm: number
  /** The same, once the deadline has passed: staff decide. */
  overdue: number
}

export async function loadChangesMade(house: Pick<Platform, 'table' | 'clock'>, campaign: Campaign): Promise<ChangesMade> {
  const { id, highest } = campaign
  const [letter, steps] = await Promise.all([loadLetter(house, id, { consistent: true }), loadSteps(house, id)])
  const changes = steps.filter((step): step is ChangeStep => step.change !== undefined)
  // Before a plan has changed nobody is asked anything, and the list need not be read.
  const persons: Person[] =
    letter && changes.length > 0 ? (await loadPersons(house, id, 1, highest)).map(one => asCounted(one, letter)) : []
  const mailings = await Promise.all(changes.map(async step => ({ ...step, progress: await loadProgress(house, id, step) })))
  const isAsked = campaign.state === 'launched' && letter !== undefined
  return {
    letter,
    mailings: mailings.toSorted((a, b) => b.change.plan - a.change.plan),
    toReconfirm: isAsked ? persons.filter(({ answer }) => isToReconfirm(answer, letter)).length : 0,
    overdue: isAsked ? unreconfirmed(persons, letter, house.clock.now()).length : 0,
  }
}
