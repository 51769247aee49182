import type { Answer } from '../audience/person.ts'
import type { Agreement } from './agreement.ts'

/** What is charged of an order, and how it came so in words. */
export interface Charged {
  state: string
  percent: number
}

/** What made it free, where it was no words of staff's. */
const reasons: Partial<Record<string, string>> = { moved: 'ny dato' }

/**
 * An order that was given up or handed over is what it is; another is charged when it is the one
 * behind the seat its person has now. Of a person who is erased it is what was written on the order
 * when they were. Null where nothing was ever to be paid.
 */
export function chargedFor(answer: Answer | undefined, { order, cancelled, handedTo, charged }: Agreement): Charged | null {
  if (cancelled) {
    const { percent, because } = cancelled
    if (percent > 0) return { state: `afmeldt, faktureres ${percent} %`, percent }
    return { state: ['afmeldt uden beregning', ...(because ? [reasons[because] ?? because] : [])].join(': '), percent }
  }
  if (handedTo !== undefined) return { state: 'overdraget', percent: 0 }
  if (answer?.status === 'cancelled' && answer.because === 'calledOff' && answer.agreed === order)
    return { state: 'bortfaldet: mødet er aflyst', percent: 0 }
  if (answer === undefined) return charged ? { state: 'tilmeldt', percent: charged } : null
  return answer.status === 'registered' && answer.agreed === order ? { state: 'tilmeldt', percent: 100 } : null
}
