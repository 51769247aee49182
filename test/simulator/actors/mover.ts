import { move } from '../../../functions/staff/move.ts'
import type { Stage } from '../play.ts'
import { daysLater, type Planner, planner, untilPlansChange } from './planner.ts'

const minute = 60_000

/**
 * Somebody who moves the meeting: all of it or one session, once, or again while the first mail of
 * it is on its way, or days later; now and then to a day that cannot be.
 */
export function startMover(stage: Stage): void {
  const desk = planner(stage, 'm')
  const { draw } = desk
  if (draw.often(0.55)) return
  stage.does(
    (async () => {
      await stage.world.agenda.sleep(2 * minute)
      await untilPlansChange(stage, desk)
      const times = draw.pick([1, 1, 2, 3])
      for (let time = 1; time <= times && !stage.over(); time++) {
        const done = await moves(stage, desk)
        if (done && time > 1) stage.met('moved again')
        await stage.world.agenda.sleep(draw.pick([draw.between(0, 2500), draw.between(1, 90) * minute, draw.between(1, 5) * 1440 * minute]))
      }
    })(),
  )
}

async function moves(stage: Stage, { takesUp, carriesOut, edited, draw }: Planner): Promise<boolean> {
  const { met } = stage
  const inHand = await takesUp()
  if (!inHand) return false
  const ids: string[] = inHand.frozen.sessions.map(({ id }) => id)
  const which = ids.length > 1 && draw.often(0.5) ? [draw.pick(ids)] : ids
  const days = draw.weighed({ later: 10, earlier: 1, past: 1 })
  const by = { later: draw.between(1, 8), earlier: -1, past: -90 }[days]
  const letter = edited(daysLater(inHand.text, which, by, draw.often(0.6)))
  const declined = draw.often(0.2)
  const outcome = await carriesOut('moves it', (platform, confirmed) => move(platform, { letter, declined, confirmed, by: 'staff:m' }))
  if (outcome?.outcome === 'changed') met(which.length === ids.length ? 'the whole meeting was moved' : 'one session was moved')
  if (outcome?.outcome === 'refused' && days === 'past') met('a move into the past was refused')
  return outcome?.outcome === 'changed'
}
