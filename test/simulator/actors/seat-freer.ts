import { closes } from '../../../functions/letter/frozen-letter.ts'
import { freeSeats } from '../../../functions/staff/acts/free-seats.ts'
import { send } from '../../../functions/staff/send.ts'
import type { Stage } from '../play.ts'
import { type Planner, planner } from './planner.ts'

const hour = 3_600_000

type Decided = 'nothing' | 'asked' | 'done'

/**
 * Once the deadline has passed somebody of the staff sees who has not said whether they still come:
 * asks them again, gives their seats free, or lets it be. Who has asked looks again a day later,
 * and so does who saw nobody: plans change after it too.
 */
export function startSeatFreer(stage: Stage): void {
  const desk = planner(stage, 'f')
  stage.does(
    (async () => {
      await stage.world.agenda.sleep(hour)
      for (let asked = false; !stage.over(); ) {
        const inHand = await desk.takesUp()
        const left = inHand ? Date.parse(closes(inHand.frozen)) - stage.world.agenda.now() : Number.POSITIVE_INFINITY
        const decided: Decided = left <= 0 ? await decides(stage, desk, asked) : 'nothing'
        if (decided === 'done') return
        asked ||= decided === 'asked'
        await stage.world.agenda.sleep(left <= 0 ? 24 * hour : Math.min(left + desk.draw.between(0, 10) * hour, 24 * hour))
      }
    })(),
  )
}

async function decides({ campaign, met }: Stage, { asks, draw }: Planner, haveAsked: boolean): Promise<Decided> {
  const order = { campaign: campaign.letter.id }
  const shown = await asks('looks who has not said', platform => freeSeats.does(platform, { ...order, confirmed: null }, 'staff:f'))
  if (shown?.outcome !== 'dryRun' || shown.mails === 0) return 'nothing'
  met('the deadline of reconfirming has passed')
  const { mails } = shown
  switch (draw.weighed({ free: 5, ask: haveAsked ? 0 : 6, nothing: 1 })) {
    case 'free': {
      const freed = await asks('frees seats', platform => freeSeats.does(platform, { ...order, confirmed: mails }, 'staff:f'))
      if (freed?.outcome === 'freed') met('seats were freed of those who had not said')
      return 'done'
    }
    case 'ask': {
      const again = {
        ...order,
        to: draw.pick(['registered', 'toReconfirm'] as const),
        text: '# Kommer I?\n\nKære {{greeting}}\n\nSig til, om I stadig kommer.\n',
      }
      const reach = await asks('asks again', platform => send(platform, { ...again, confirmed: null, by: 'staff:f' }))
      if (reach?.outcome !== 'dryRun') return 'asked'
      const { sends } = reach
      const sent = await asks('asks again', platform => send(platform, { ...again, confirmed: sends, by: 'staff:f' }))
      if (sent?.outcome === 'sent') met('staff asked again who still comes')
      return 'asked'
    }
    default:
      return 'done'
  }
}
