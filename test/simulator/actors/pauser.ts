import { loadSteps } from '../../../functions/campaign/store.ts'
import { pause, resume } from '../../../functions/staff/pause.ts'
import { chance } from '../chance.ts'
import type { Stage } from '../play.ts'

const minute = 60_000

/** Somebody of the staff who stops the mailings just as one begins, and lets them go on later. */
export function startPauser(stage: Stage): void {
  const draw = chance(stage.seed, 'pauser')
  if (draw.often(0.6)) return
  const { world, campaign, met, over, does } = stage
  const order = { campaign: campaign.letter.id, by: 'staff:p' }
  const asks = <Outcome>(what: string, work: (platform: ReturnType<typeof world.platform>) => Promise<Outcome>) =>
    world.invocations.invoke('staff', `p ${what}`, 5 * minute, () => work(world.platform()))
  does(
    (async () => {
      await world.agenda.sleep(30 * minute)
      while (!over()) {
        const read = await asks('looks', platform => loadSteps(platform, campaign.letter.id))
        const now = world.agenda.now()
        const next = read.how === 'answered' ? read.answer.map(({ at }) => Date.parse(at)).filter(at => at > now) : []
        if (next.length === 0) {
          await world.agenda.sleep(12 * 60 * minute)
          continue
        }
        await world.agenda.sleep(Math.min(...next) - now + draw.between(-500, 3000))
        const stopped = await asks('pauses', platform => pause(platform, order))
        if (stopped.how === 'answered' && stopped.answer.outcome === 'paused') met('a mailing was paused as it began')
        await world.agenda.sleep(draw.between(1, 90) * minute)
        // Whoever stopped them does not go home before they go on.
        for (let going = false; !going; ) {
          const resumed = await asks('resumes', platform => resume(platform, order))
          going = resumed.how === 'answered'
          if (!going) await world.agenda.sleep(minute)
        }
      }
    })(),
  )
}
