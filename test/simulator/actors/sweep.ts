import type { Stage } from '../play.ts'

const minute = 60_000

/**
 * A sweep reads the outbox whole: one every ten minutes for weeks would be nine tenths of a run.
 */
const quietHours = 10

/**
 * The repair round: every ten minutes as in AWS for half an hour after something was lost, and when
 * nothing was, every few hours, for then it has only finished mailings to close.
 */
export function startSweep({ world, does }: Stage): void {
  const troubles = () =>
    world.faults.happened.filter(place => !place.startsWith('sweep/') && /:(crash\w+|lost|broken|never)$/.test(place)).length
  does(
    (async () => {
      for (let seen = 0, calm = 0, since = 0; ; since++) {
        await world.agenda.sleep(10 * minute)
        calm = troubles() === seen ? calm + 1 : 0
        seen = troubles()
        if (calm > 3 && since < quietHours * 6) continue
        since = 0
        await world.doors.sweep({}, 'every ten minutes')
      }
    })(),
  )
}
