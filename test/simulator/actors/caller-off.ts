import { callOff } from '../../../functions/staff/call-off.ts'
import type { Stage } from '../play.ts'
import { type Planner, planner, untilPlansChange } from './planner.ts'

/**
 * Somebody who calls one session off, or all of it; sometimes first the one and then the rest.
 * Mostly in the middle of a mailing, which stops there.
 */
export function startCallerOff(stage: Stage): void {
  const desk = planner(stage, 'o')
  const { draw } = desk
  if (draw.often(0.85)) return
  stage.does(
    (async () => {
      await stage.world.agenda.sleep(5 * 60_000)
      await untilPlansChange(stage, desk, 20)
      const first = stage.campaign.letter.sessions.length > 1 && draw.often(0.6) ? 'session' : 'whole'
      if (!stage.over()) await callsOff(stage, desk, first)
      if (first === 'whole' || draw.often(0.5)) return
      await stage.world.agenda.sleep(draw.pick([draw.between(0, 60) * 1000, draw.between(1, 3) * 24 * 3_600_000]))
      if (!stage.over()) await callsOff(stage, desk, 'whole')
    })(),
  )
}

async function callsOff({ met, campaign }: Stage, { takesUp, carriesOut, draw }: Planner, what: 'session' | 'whole'): Promise<void> {
  const inHand = await takesUp()
  if (!inHand) return
  const session = what === 'whole' ? null : draw.pick(inHand.frozen.sessions.map(({ id }) => id as string))
  const text = draw.often(0.5) ? 'Vi har desværre ingen oplægsholder.' : null
  const order = { campaign: campaign.letter.id, session, text, by: 'staff:o' }
  const outcome = await carriesOut(`calls off ${session ?? 'all of it'}`, (platform, confirmed) =>
    callOff(platform, { ...order, confirmed }),
  )
  if (outcome?.outcome === 'changed') met(what === 'whole' ? 'all of it was called off' : 'one session was called off')
}
