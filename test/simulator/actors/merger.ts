import { move } from '../../../functions/staff/move.ts'
import { venue } from '../../../functions/staff/venue.ts'
import type { Stage } from '../play.ts'
import { daysLater, type Planner, planner, untilPlansChange, withoutSession } from './planner.ts'

/**
 * Somebody who lets one session take over the people of another, where there is room; now and then
 * in the seconds after it was itself moved, before anybody has been told of that.
 */
export function startMerger(stage: Stage): void {
  const desk = planner(stage, 'j')
  if (stage.campaign.letter.sessions.length < 2 || desk.draw.often(0.5)) return
  stage.does(
    (async () => {
      await stage.world.agenda.sleep(4 * 60_000)
      await untilPlansChange(stage, desk)
      if (!stage.over()) await merges(stage, desk)
    })(),
  )
}

async function merges(stage: Stage, desk: Planner): Promise<void> {
  const { met } = stage
  const { takesUp, carriesOut, edited, draw } = desk
  const inHand = await takesUp()
  const ids: string[] = inHand?.frozen.sessions.map(({ id }) => id) ?? []
  if (!inHand || ids.length < 2) return
  const gone = draw.pick(ids)
  const into = ids.find(id => id !== gone)!
  const text = draw.often(0.6) ? await movedFirst(stage, desk, inHand.text, into) : inHand.text
  if (text === undefined) return
  const letter = edited(withoutSession(text, gone))
  const outcome = await carriesOut('merges two sessions', (platform, confirmed) =>
    venue(platform, { letter, because: null, releaseUntil: null, into, confirmed, by: 'staff:j' }),
  )
  if (outcome?.outcome === 'changed') met('two sessions became one')
  if (outcome?.outcome !== 'refused') return
  for (const { code } of outcome.problems) if (code === 'SESSION-FULL' || code === 'MUNICIPALITY-FULL') met(`a merge was refused: ${code}`)
}

async function movedFirst({ world }: Stage, { carriesOut, takesUp, edited, draw }: Planner, text: string, id: string) {
  const letter = edited(daysLater(text, [id], draw.between(1, 4), false))
  await carriesOut('moves it first', (platform, confirmed) => move(platform, { letter, declined: false, confirmed, by: 'staff:j' }))
  await world.agenda.sleep(draw.pick([0, draw.between(0, 3000)]))
  return (await takesUp())?.text
}
