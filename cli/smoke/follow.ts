import { setTimeout as sleep } from 'node:timers/promises'
import type { Became, Mailed } from '../../functions/staff/why.ts'
import { destination } from '../destination.ts'
import { order } from '../order.ts'
import { type Expected, expectedOf } from './trial.ts'

/** What is known of one mail of a trial. */
export interface Followed {
  address: string
  mailed: boolean
  became: Became
  expected: Expected
  /** What SES has told of it that matters most; null while it has told nothing. */
  event: Mailed['told'][number] | null
  home: boolean
  /** From the launch until it was seen to be home. */
  seconds: number | null
  /** Why it was not mailed. */
  because: string | null
}

const pause = 3000

/**
 * Looks at each mail until SES has told of all, or the time is up. Where all has happened already,
 * once.
 */
export async function follow(campaign: string, addresses: string[], withinSeconds: number): Promise<Followed[]> {
  const begun = performance.now()
  const seconds = () => Math.round((performance.now() - begun) / 1000)
  const followed = new Map<string, Followed>()
  const { settles } = await destination()
  for (;;) {
    for (const address of addresses) {
      if (followed.get(address)?.home) continue
      const now = await lookAt(campaign, address)
      followed.set(address, { ...now, seconds: now.home ? seconds() : null })
    }
    const isOver = [...followed.values()].every(({ home, because }) => home || because !== null)
    if (isOver || settles || seconds() >= withinSeconds) return addresses.map(address => followed.get(address)!)
    await sleep(pause)
  }
}

async function lookAt(campaign: string, address: string): Promise<Omit<Followed, 'seconds'>> {
  const expected = expectedOf(address)
  const asked = await order('why', { campaign, person: address, step: 'invitation' })
  const mail = asked.outcome === 'refused' ? undefined : asked.why.mails[0]
  const { told = [], mailedAt, became = 'underWay', because = null } = mail ?? {}
  const [event = null] = told
  return {
    address,
    mailed: mailedAt !== undefined,
    became,
    expected,
    event,
    // SES tells first that it took a mail, and often last: the trial is erased when both are there.
    home: told.includes(expected) && told.includes('accepted'),
    because: became === 'refused' || became === 'leftOut' ? because : null,
  }
}
