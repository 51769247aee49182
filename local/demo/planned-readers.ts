import type { Instant } from '../../functions/values/instant.ts'
import type { Deed } from './deed.ts'
import type { Scene, Script } from './script.ts'

/** By mailing, the addresses it is for; somebody who is to get two of it stands there twice. */
export type PlannedReaders = Record<string, string[]>

/** Who must get which mail by the rules alone, told from the script and the list without asking the house. */
export function plannedReaders(
  { scenes }: Script,
  invited: string[],
  steps: { step: string; at: Instant; sessions?: readonly string[] }[],
): PlannedReaders {
  const done = scenes.filter(({ comesTo }) => comesTo === 'done')
  const planned: PlannedReaders = { invitation: invited, confirmation: [], declined: [], cancelled: [] }
  const seen: Standings = new Map()
  for (const scene of done)
    for (const who of scene.who) {
      const letter = letterAfter(scene.does, learn(seen, who, scene))
      if (letter) planned[letter]?.push(who)
    }
  for (const { step, at, sessions } of steps) {
    if (step === 'invitation') continue
    const readers = invited.filter(isFor(step, sessions, standingsBefore(done, at)))
    planned[step] = [...(planned[step] ?? []), ...readers]
  }
  return planned
}

interface Standing {
  answer: 'noAnswer' | 'registered' | 'declined' | 'cancelled'
  /** Where their seat is, as far as they said. */
  session: string
  optedOut: boolean
  /** The address bounces, or its owner complained. */
  unreachable: boolean
}

type Standings = Map<string, Standing>

const untouched: Standing = { answer: 'noAnswer', session: '', optedOut: false, unreachable: false }

function learn(standings: Standings, who: string, scene: Scene): Standing {
  const after = standingAfter(scene, standings.get(who) ?? untouched)
  standings.set(who, after)
  return after
}

function standingAfter({ does, with: fields }: Scene, before: Standing): Standing {
  switch (does) {
    case 'register':
    case 'change':
      return { ...before, answer: 'registered', session: fields.session ?? before.session }
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
  for (const scene of done) if (scene.at < at) for (const who of scene.who) learn(standings, who, scene)
  return standings
}

/** Reminders are for those who have not answered, programme and practical mail for those who come. */
const isFor =
  (step: string, sessions: readonly string[] | undefined, standings: Standings) =>
  (who: string): boolean => {
    const { answer, session, optedOut, unreachable } = standings.get(who) ?? untouched
    if (unreachable) return false
    return step.startsWith('reminder-')
      ? answer === 'noAnswer' && !optedOut
      : answer === 'registered' && (sessions?.includes(session) ?? true)
  }
