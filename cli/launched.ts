import { setTimeout as wait } from 'node:timers/promises'
import { systemClock } from '../functions/platform/clock.ts'
import type { OutcomeOf } from '../functions/staff/acts.ts'
import type { Overview } from '../functions/staff/overview.ts'
import type { Problem } from '../functions/values/problem.ts'
import { destination } from './destination.ts'
import { order } from './order.ts'

export type LaunchedOut = Extract<OutcomeOf<'launch'>, { outcome: 'launched' }>

/** What has become of an invitation so far, in numbers of people. */
export interface Reached {
  /** The mail service has taken their mail. */
  handedOver: number
  /** Nobody is sending to them, though the invitation is out. */
  failed: number
  underWay: number
}

/** On AWS mails go out by themselves; so long somebody at a terminal likes to look on. */
const patience = 10

/** How far an invitation has come: in a house that settles, all the way. */
export async function reachedBy({ campaign, recipients }: LaunchedOut): Promise<Reached> {
  const { settles } = await destination()
  for (let look = 1; ; look++) {
    const asked = await order('status', { campaign })
    const reached = asked.outcome === 'refused' ? unseen(recipients) : reachedIn(asked.overview, settles)
    if (settles || reached.underWay === 0 || look === patience) return reached
    await wait(2_000)
  }
}

const unseen = (recipients: number): Reached => ({ handedOver: 0, failed: 0, underWay: recipients })

function reachedIn({ recipients, steps }: Overview, settled: boolean): Reached {
  const step = steps.find(({ step, run }) => step === 'invitation' && run === undefined)
  if (!step) return unseen(recipients)
  const { state, at, sent, refused, inDoubt, unknown, leftOut } = step
  const notYet = settled || at > systemClock.now()
  if (state === 'waiting' || (state === 'planned' && notYet)) return { handedOver: 0, failed: 0, underWay: 0 }
  const leftOver = recipients - sent - Object.values(leftOut).reduce((sum, count) => sum + count, 0)
  const stuck = settled && state !== 'paused' ? leftOver : refused + unknown
  return { handedOver: sent, failed: stuck, underWay: Math.max(0, leftOver - stuck - (settled ? 0 : inDoubt)) }
}

export function howItWent({ recipients, handedOver, failed, underWay }: Reached & { recipients: number }): string {
  if (handedOver === 0 && failed === 0 && underWay === 0) return `Brevet er sat i gang til ${recipients} modtagere.`
  if (failed === 0 && underWay === 0) return `Sendt ud til ${handedOver} modtagere.`
  const parts = [`${handedOver} af ${recipients} mails er afleveret til mailtjenesten`]
  if (underWay > 0) parts.push(`${underWay} er på vej`)
  if (failed > 0) parts.push(`${failed} er ikke kommet afsted`)
  return `Brevet er sat i gang: ${parts.join(', ')}.`
}

export const notHandedOver = (failed: number): Problem => ({
  at: 'mail',
  code: 'NOT-HANDED-OVER',
  level: 'warning',
  says: `Mailtjenesten har ikke taget imod mailen til ${failed}. Det, der kan prøves igen, bliver prøvet af sig selv inden for en time. Følg med: indbyd status ID`,
})
