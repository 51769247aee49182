import type { Instant } from '../../functions/values/instant.ts'
import type { Deed } from './deed.ts'
import type { Scene, Script } from './script.ts'

/** By mailing, the addresses it is for; somebody who is to get two of it stands there twice. */
export type PlannedReaders = Record<string, string[]>

/** Who must get which mail by the rules alone, told from the script and the list without asking the house. */
export function plannedReaders({ scenes }: Script, invited: string[], steps: { step: string; at: Instant }[]): PlannedReaders {
  const done = scenes.filter(({ comesTo }) => comesTo === 'done')
  const planned: PlannedReaders = { invitation: invited, confirmation: [], declined: [], cancelled: [] }
  const seen: Standings = new Map()
  for (const scene of done)
    for (const who of scene.who) {
      const letter = letterAfter(scene.does, learn(seen, who, scene.does))
      if (letter) planned[letter]?.push(who)
    }
  for (const { step, at } of steps) if (step !== 'invitation') planned[step] = invited.filter(isFor(step, standingsBefore(done, at)))
  return planned
}

interface Standing {
  answer: 'noAnswer' | 'registered' | 'declined' | 'cancelled'
  optedOut: boolean
  /** The address bounces, or its owner complained. */
  unreachable: boolean
}

type Standings = Map<string, Standing>

const untouched: Standing = { answer: 'noAnswer', optedOut: false, unreachable: false }

function learn(standings: Standings, who: string, does: Deed): Standing {
  const after = standingAfter(does, standings.get(who) ?? untouched)
  standings.set(who, after)
  return after
}

function standingAfter(does: Deed, before: Standing): Standing {
  switch (does) {
    case 'register':
    case 'change':
      return { ...before, answer: 'registered' }
    case 'decline':
    case 'cancel':
      return { ...before, answer: before.answer === 'registered' ? 'cancelled' : 'declined' }
    case 'optOut':
      return { ...before, optedOut: true }
    case 'bounce':
    case 'complain':
      return { ...before, unreachable: true }
  }
}

/** Every answer that is taken has its letter; what only happens to a mail has none. */
function letterAfter(does: Deed, { answer }: Standing): string | null {
  if (does === 'register' || does === 'change') return 'confirmation'
  return does === 'decline' || does === 'cancel' ? answer : null
}

/** A step that is due in the minute of a scene goes out before it. */
function standingsBefore(done: Scene[], at: Instant): Standings {
  const standings: Standings = new Map()
  for (const scene of done) if (scene.at < at) for (const who of scene.who) learn(standings, who, scene.does)
  return standings
}

/** Reminders are for those who have not answered, programme and practical mail for those who come. */
const isFor =
  (step: string, standings: Standings) =>
  (who: string): boolean => {
    const { answer, optedOut, unreachable } = standings.get(who) ?? untouched
    if (unreachable) return false
    return step.startsWith('reminder-') ? answer === 'noAnswer' && !optedOut : answer === 'registered'
  }
