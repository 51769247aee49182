import { setTimeout as wait } from 'node:timers/promises'

/**
 * How fast SES may be given mails (rate limit): it counts recipients a second and refuses what is
 * too much (throttling).
 */
export interface Pace {
  /**
   * Calls that may be under way side by side, so that a slow answer does not hold up the next call.
   */
  atOnce: number
  /** Waits until so many mails may go. */
  turn(mails: number): Promise<void>
  /** SES has said that it was too fast, for somebody else mails too: half as fast from here on. */
  slower(): Promise<void>
}

/** Where the clock stands still there is nothing to wait for. */
export const unpaced: Pace = { atOnce: 1, turn: async () => {}, slower: async () => {} }

/** Milliseconds, and waiting for them. */
export interface Time {
  now(): number
  sleep(milliseconds: number): Promise<void>
}

const machineTime: Time = { now: () => performance.now(), sleep: async milliseconds => void (await wait(milliseconds)) }

/** Of what SES allows, so that a confirmation finds room beside a mailing. */
const share = 0.97

/** Mails evenly: after a call for fifty, as long as fifty take at that rate. */
export function evenPace(perSecond: number, { now, sleep }: Time = machineTime): Pace {
  let each = 1000 / (perSecond * share)
  let free = now()
  return {
    atOnce: 8,
    async turn(mails) {
      const mine = Math.max(free, now())
      free = mine + mails * each
      if (mine > now()) await sleep(mine - now())
    },
    async slower() {
      each *= 2
      free = Math.max(free, now()) + 1000
      await sleep(free - now())
    },
  }
}
