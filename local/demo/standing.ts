import type { Scene } from './script.ts'

/** How somebody stands, as far as the script says. */
export interface Standing {
  answer: 'noAnswer' | 'registered' | 'declined' | 'cancelled' | 'pendingApproval' | 'transferred'
  /** Where their seat is. */
  session: string
  optedOut: boolean
  /** The address bounces, or its owner complained. */
  unreachable: boolean
}

export type Standings = Map<string, Standing>

export const standingOf = (standings: Standings, who: string): Standing =>
  standings.get(who) ?? { answer: 'noAnswer', session: '', optedOut: false, unreachable: false }

/** Somebody to whom a deed does something, and the mail that tells them. */
interface Effect {
  on: string
  becomes: Partial<Standing>
  letter?: string
}

/** Lets a scene happen to one of its people. Says who is mailed what. */
export function happensTo(standings: Standings, who: string, scene: Scene): { to: string; letter: string }[] {
  const effects = effectsOf(scene, who, standingOf(standings, who))
  for (const { on, becomes } of effects) standings.set(on, { ...standingOf(standings, on), ...becomes })
  return effects.flatMap(({ on, letter }) => (letter ? [{ to: on, letter }] : []))
}

function effectsOf({ does, with: fields }: Scene, who: string, { answer, session }: Standing): Effect[] {
  const colleague = fields.email ?? ''
  const chosen = { session: fields.session ?? session }
  const has = answer === 'registered' || answer === 'pendingApproval' ? 'cancelled' : 'declined'
  switch (does) {
    case 'register':
    case 'change':
      return [{ on: who, becomes: { answer: 'registered', ...chosen }, letter: 'confirmation' }]
    case 'bring':
      return [{ on: colleague, becomes: { answer: 'registered', ...chosen }, letter: 'confirmation' }]
    case 'bringOutsider':
      return [{ on: colleague, becomes: { answer: 'pendingApproval', ...chosen }, letter: 'pending' }]
    case 'askLate':
      return [{ on: who, becomes: { answer: 'pendingApproval', ...chosen }, letter: 'pending' }]
    case 'approve':
      return [{ on: who, becomes: { answer: 'registered' }, letter: 'approved' }]
    case 'refuse':
      return [{ on: who, becomes: { answer: 'cancelled' }, letter: 'refused' }]
    case 'decline':
    case 'cancel':
      return [{ on: who, becomes: { answer: has }, letter: has }]
    case 'handOver':
      return [
        { on: who, becomes: { answer: 'transferred' }, letter: 'handed-over' },
        { on: colleague, becomes: { answer: 'registered', session }, letter: 'confirmation' },
      ]
    case 'optOut':
      return [{ on: who, becomes: { optedOut: true } }]
    case 'bounce':
    case 'complain':
      return [{ on: who, becomes: { unreachable: true } }]
    case 'remind':
    case 'send':
    case 'addDocument':
      return []
  }
}
