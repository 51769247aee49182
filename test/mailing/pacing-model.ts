import { evenPace } from '../../functions/platform/pace.ts'

/**
 * SES as it is documented: so many recipients a second, with room for one second's worth at once,
 * and a call that finds no room is refused whole. Time is virtual, so a mailing of hours is a
 * moment.
 */
export function pacingModel({ perSecond, answersAfter }: { perSecond: number; answersAfter: (call: number) => number }) {
  const waiting: { at: number; wake: () => void }[] = []
  let now = 0
  const time = {
    now: () => now,
    sleep: (milliseconds: number) => new Promise<void>(wake => waiting.push({ at: now + milliseconds, wake })),
  }
  let room = perSecond
  let since = 0
  let calls = 0
  const taken = { mails: 0, throttles: 0, last: 0 }

  return {
    taken,
    now: time.now,
    pace: evenPace(perSecond, time),
    /** One call to SES; true where it took all of them. */
    async call(mails: number): Promise<boolean> {
      room = Math.min(perSecond, room + ((now - since) * perSecond) / 1000)
      since = now
      const fits = mails <= room + 1e-6
      if (fits) {
        room -= mails
        taken.mails += mails
        taken.last = now
      } else taken.throttles++
      await time.sleep(answersAfter(++calls))
      return fits
    },
    /** Lets time go by until the work is done. */
    async until<Result>(work: Promise<Result>): Promise<Result> {
      let done = false
      const result = work.finally(() => {
        done = true
      })
      while (!done) {
        await new Promise(resolve => setImmediate(resolve))
        const next = waiting.toSorted((a, b) => a.at - b.at)[0]
        if (done || !next) continue
        now = Math.max(now, next.at)
        waiting.splice(waiting.indexOf(next), 1)
        next.wake()
      }
      return result
    },
    /** Of what SES would have let through from the first call to the last. */
    share: () => taken.mails / ((taken.last / 1000) * perSecond),
  }
}
