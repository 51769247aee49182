import { setTimeout as wait } from 'node:timers/promises'
import { systemClock } from '../functions/platform/clock.ts'
import type { OutcomeOf } from '../functions/staff/acts.ts'
import type { Overview } from '../functions/staff/overview.ts'
import type { Problem } from '../functions/values/problem.ts'
import { destination } from './destination.ts'
import { order } from './order.ts'
import { NotDone } from './outcome.ts'

export type LaunchedOut = Extract<OutcomeOf<'launch'>, { outcome: 'launched' }>

/** What has become of an invitation so far, in numbers of people. */
export interface Reached {
  /** The mail service has taken their mail. */
  handedOver: number
  /** A call for them failed, those in doubt among them. */
  failed: number
  /** The mail service never answered, so nobody knows. */
  inDoubt: number
  underWay: number
}

/** On AWS mails go out by themselves; so long somebody at a terminal likes to look on. */
const patience = 10

/** How far an invitation has come: in a house that settles, all the way. */
export async function reachedBy({ campaign, recipients }: LaunchedOut): Promise<Reached> {
  const { settles } = await destination()
  for (let look = 1; ; look++) {
    const reached = await standing(campaign, recipients, settles)
    if (settles || reached.underWay === 0 || look === patience) return reached
    await wait(2_000)
  }
}

const nobody: Reached = { handedOver: 0, failed: 0, inDoubt: 0, underWay: 0 }

/** It is launched, also where one cannot see how it goes. */
async function standing(campaign: LaunchedOut['campaign'], recipients: number, settles: boolean): Promise<Reached> {
  try {
    const asked = await order('status', { campaign })
    if (asked.outcome !== 'refused') return reachedIn(asked.overview, settles)
  } catch (error) {
    if (!(error instanceof NotDone)) throw error
  }
  return { ...nobody, underWay: recipients }
}

function reachedIn({ recipients, steps }: Overview, settled: boolean): Reached {
  const step = steps.find(({ step, run }) => step === 'invitation' && run === undefined)
  if (!step) return { ...nobody, underWay: recipients }
  const { state, at, sent, refused, unknown, leftOut } = step
  const notYet = settled || at > systemClock.now()
  if (state === 'waiting' || (state === 'planned' && notYet)) return nobody
  const inDoubt = step.inDoubt + unknown
  const leftOver = recipients - sent - Object.values(leftOut).reduce((sum, count) => sum + count, 0)
  const failed = settled ? leftOver : refused + inDoubt
  return { handedOver: sent, failed, inDoubt, underWay: Math.max(0, leftOver - failed) }
}

export function howItWent({ recipients, handedOver, failed, inDoubt, underWay }: Reached & { recipients: number }): string {
  if (failed + underWay === 0)
    return handedOver === 0 ? `Brevet er sat i gang til ${recipients} modtagere.` : `Sendt ud til ${handedOver} modtagere.`
  const parts = [
    [handedOver, 'er afleveret til mailtjenesten'],
    [underWay, 'er på vej'],
    [failed - inDoubt, 'er ikke kommet afsted'],
    [inDoubt, 'er uvist'],
  ] as const
  const told = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  return `Brevet er sat i gang. Af ${recipients} mails gælder: ${told.join(', ')}.`
}

/** What is to be known of the mails whose calls failed, and what goes on by itself. */
export const whatFailed = ({ failed, inDoubt }: Reached, id: string): Problem[] => [
  ...(failed > inDoubt
    ? [
        aboutMails(
          'NOT-HANDED-OVER',
          `Mailtjenesten tog ikke imod mailen til ${failed - inDoubt}. Det, der kan prøves igen, bliver prøvet af sig selv inden for en time. Følg med: indbyd status ${id}`,
        ),
      ]
    : []),
  ...(inDoubt > 0
    ? [
        aboutMails(
          'IN-DOUBT',
          `Mailtjenesten svarede ikke, så ingen ved, om mailen til ${inDoubt} kom afsted. Den bliver kun sendt igen af sig selv, hvis den helt sikkert ikke gjorde. Se dem om en time: indbyd doubts ${id}`,
        ),
      ]
    : []),
]

const aboutMails = (code: string, says: string): Problem => ({ at: 'mail', code, level: 'warning', says })
