import type { Scene } from './script.ts'
import type { standingNames } from './standing-names.ts'

/** How somebody stands, as far as the script says. */
export interface Standing {
  answer: (typeof standingNames)[number]
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

/** Lets a scene happen, one person after the other. Says who is mailed what. */
export function happens(standings: Standings, scene: Scene): { to: string; letter: string }[] {
  const ones = scene.who.map(who => () => effectsOf(scene, who, standingOf(standings, who)))
  return [...ones, () => effectsOnAll(scene, standings)].flatMap(effects =>
    effects().flatMap(({ on, becomes, letter }) => {
      standings.set(on, { ...standingOf(standings, on), ...becomes })
      return letter ? [{ to: on, letter }] : []
    }),
  )
}

/** What staff do to everybody who stands so. */
function effectsOnAll({ does, with: fields }: Scene, standings: Standings): Effect[] {
  const those = (answer: Standing['answer']) => [...standings].filter(([, standing]) => standing.answer === answer).map(([who]) => who)
  switch (does) {
    case 'move':
      return those('registered').map(on => ({ on, becomes: { answer: 'toReconfirm' } }))
    case 'freeSeats':
      return those('toReconfirm').map(on => ({ on, becomes: { answer: 'cancelled' }, letter: 'cancelled' }))
    case 'attendance':
      return (fields.away ?? '').split(' ').flatMap(on => (on ? [{ on, becomes: { answer: 'noShow' } }] : []))
    default:
      return []
  }
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
    case 'keep':
      return [{ on: who, becomes: { answer: 'registered' }, letter: 'confirmation' }]
    case 'withdraw':
      return [{ on: who, becomes: { answer: 'cancelled' }, letter: 'cancelled' }]
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
    default:
      return []
  }
}
