import { venue } from '../../../functions/staff/venue.ts'
import type { Stage } from '../play.ts'
import { type Planner, planner, untilPlansChange, withoutSession } from './planner.ts'

/** Somebody who lets one session take over the people of another, where there is room. */
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

async function merges({ met }: Stage, { takesUp, carriesOut, edited, draw }: Planner): Promise<void> {
  const inHand = await takesUp()
  const ids: string[] = inHand?.frozen.sessions.map(({ id }) => id) ?? []
  if (!inHand || ids.length < 2) return
  const gone = draw.pick(ids)
  const into = ids.find(id => id !== gone)!
  const letter = edited(withoutSession(inHand.text, gone))
  const outcome = await carriesOut('merges two sessions', (platform, confirmed) =>
    venue(platform, { letter, because: null, releaseUntil: null, into, confirmed, by: 'staff:j' }),
  )
  if (outcome?.outcome === 'changed') met('two sessions became one')
  if (outcome?.outcome !== 'refused') return
  for (const { code } of outcome.problems) if (code === 'SESSION-FULL' || code === 'MUNICIPALITY-FULL') met(`a merge was refused: ${code}`)
}
