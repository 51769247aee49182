import type { Instant } from '../../functions/values/instant.ts'
import type { Scene, Script } from './script.ts'
import { happens, type Standing, type Standings, standingOf } from './standing.ts'

/** By mailing, the addresses it is for; somebody who is to get two of it stands there twice. */
export type PlannedReaders = Record<string, string[]>

export interface PlannedStep {
  step: string
  at: Instant
  sessions?: readonly string[]
}

const letters = ['confirmation', 'declined', 'cancelled', 'pending', 'approved', 'refused', 'handed-over']

/**
 * Who must get which mail by the rules alone, told from the script and the list without asking the
 * house.
 */
export function plannedReaders(script: Script, invited: string[], steps: PlannedStep[]): PlannedReaders {
  const done = scenesDone(script)
  const planned: PlannedReaders = { invitation: invited, ...Object.fromEntries(letters.map(letter => [letter, []])) }
  const seen: Standings = new Map()
  for (const scene of done) for (const { to, letter } of happens(seen, scene)) planned[letter]?.push(to)
  // Colleagues somebody named are reminded of nothing, but get what those who come get.
  const named = [...seen.keys()].filter(who => !invited.includes(who))
  for (const step of steps) {
    if (step.step === 'invitation') continue
    const standings = standingsAt(script, step)
    const there = [...invited, ...named.filter(who => standings.has(who))]
    const readers = there.filter(who => isFor(step, orderOf(done, step), standingOf(standings, who)))
    planned[step.step] = [...(planned[step.step] ?? []), ...readers]
  }
  return planned
}

const scenesDone = ({ scenes }: Script): Scene[] => scenes.filter(({ comesTo }) => comesTo === 'done')

/** A programme whose document comes late goes out when it is there. */
export function goesOut({ scenes }: Pick<Script, 'scenes'>, { step, at }: PlannedStep): Instant {
  const late = step === 'programme' ? scenes.find(scene => scene.does === 'addDocument' && scene.at > at) : undefined
  return late?.at ?? at
}

/** What staff order at that moment, and whom they mean by it. */
const orderOf = (done: Scene[], { step, at }: PlannedStep): Record<string, string> | undefined =>
  done.find(scene => scene.at === at && scene.does === (step === 'message' ? 'send' : 'move'))?.with

/** How everybody stands when a step goes out. What is due in the minute of a scene is before it. */
export function standingsAt(script: Script, step: PlannedStep): Standings {
  const standings: Standings = new Map()
  for (const scene of scenesDone(script)) if (scene.at < goesOut(script, step)) happens(standings, scene)
  return standings
}

/**
 * Reminders are for those who have not answered or not said whether they still come, programme and
 * practical mail for those who come; of a new date everybody hears but those who said no.
 */
function isFor(
  { step, sessions }: PlannedStep,
  order: Record<string, string> | undefined,
  { answer, session, optedOut, unreachable }: Standing,
): boolean {
  if (unreachable) return false
  const mayStillCome = answer === 'noAnswer' && !optedOut
  if (step === 'moved') return mayStillCome || answer === 'registered' || (answer === 'declined' && order?.declined === 'yes' && !optedOut)
  if (step.startsWith('reminder-')) return mayStillCome || answer === 'toReconfirm'
  if (order?.to === 'unanswered') return mayStillCome
  if (order?.to === 'toReconfirm') return answer === 'toReconfirm'
  return answer === 'registered' && (sessions?.includes(session) ?? true)
}
