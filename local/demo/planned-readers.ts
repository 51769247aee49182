import type { Instant } from '../../functions/values/instant.ts'
import type { Scene, Script } from './script.ts'
import { happensTo, type Standing, type Standings, standingOf } from './standing.ts'

/** By mailing, the addresses it is for; somebody who is to get two of it stands there twice. */
export type PlannedReaders = Record<string, string[]>

interface PlannedStep {
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
  const done = script.scenes.filter(({ comesTo }) => comesTo === 'done')
  const planned: PlannedReaders = { invitation: invited, ...Object.fromEntries(letters.map(letter => [letter, []])) }
  const seen: Standings = new Map()
  for (const scene of done) for (const who of scene.who) for (const { to, letter } of happensTo(seen, who, scene)) planned[letter]?.push(to)
  // Colleagues somebody named are reminded of nothing, but get what those who come get.
  const named = [...seen.keys()].filter(who => !invited.includes(who))
  for (const step of steps) {
    if (step.step === 'invitation') continue
    const standings = standingsBefore(done, goesOut(script, step))
    const there = [...invited, ...named.filter(who => standings.has(who))]
    const readers = there.filter(who => isFor(step, textTo(done, step), standingOf(standings, who)))
    planned[step.step] = [...(planned[step.step] ?? []), ...readers]
  }
  return planned
}

/** A programme whose document comes late goes out when it is there. */
export function goesOut({ scenes }: Pick<Script, 'scenes'>, { step, at }: PlannedStep): Instant {
  const late = step === 'programme' ? scenes.find(scene => scene.does === 'addDocument' && scene.at > at) : undefined
  return late?.at ?? at
}

/** Whom a mail is for that staff write at that moment. */
const textTo = (done: Scene[], { step, at }: PlannedStep): string | undefined =>
  step === 'message' ? done.find(scene => scene.does === 'send' && scene.at === at)?.with.to : undefined

/** A step that is due in the minute of a scene goes out before it. */
function standingsBefore(done: Scene[], at: Instant): Standings {
  const standings: Standings = new Map()
  for (const scene of done) if (scene.at < at) for (const who of scene.who) happensTo(standings, who, scene)
  return standings
}

/**
 * Reminders are for those who have not answered, programme and practical mail for those who come.
 */
function isFor({ step, sessions }: PlannedStep, to: string | undefined, { answer, session, optedOut, unreachable }: Standing): boolean {
  if (unreachable) return false
  return step.startsWith('reminder-') || to === 'unanswered'
    ? answer === 'noAnswer' && !optedOut
    : answer === 'registered' && (sessions?.includes(session) ?? true)
}
