import { venue } from '../../../functions/staff/venue.ts'
import type { Stage } from '../play.ts'
import { type Planner, planner, rewritten, untilPlansChange } from './planner.ts'

const day = 24 * 60 * 60_000
const date = (at: number) => new Date(at).toISOString().slice(0, 10)

/** Somebody who finds another place for a session, sometimes with a right to withdraw. */
export function startVenueChanger(stage: Stage): void {
  const desk = planner(stage, 'v')
  if (desk.draw.often(0.78)) return
  stage.does(
    (async () => {
      await stage.world.agenda.sleep(3 * 60_000)
      await untilPlansChange(stage, desk)
      if (!stage.over()) await findsAnother(stage, desk)
    })(),
  )
}

async function findsAnother({ world, met }: Stage, { takesUp, carriesOut, edited, draw }: Planner): Promise<void> {
  const inHand = await takesUp()
  if (!inHand) return
  const id = draw.pick(inHand.frozen.sessions.map(session => session.id as string))
  const letter = edited(rewritten(inHand.text, id, line => line.replace(/Salen, Torvet/, 'Biblioteket, Havnen')))
  const releases = draw.often(0.4)
  const right = {
    because: releases ? 'Salen er oversvømmet' : null,
    releaseUntil: releases ? date(world.agenda.now() + draw.between(1, 4) * day) : null,
  }
  const outcome = await carriesOut('finds another place', (platform, confirmed) =>
    venue(platform, { letter, ...right, into: null, confirmed, by: 'staff:v' }),
  )
  if (outcome?.outcome === 'changed') met(releases ? 'a new place with a right to withdraw' : 'a new place')
}
