import { chance } from '../chance.ts'
import type { Stage } from '../play.ts'
import { actsFor, leavesDoubts } from './office-staff.ts'

const minute = 60_000
const hour = 60 * minute

/**
 * Somebody who is no longer at the console than it takes: called there when somebody waits to be
 * approved, and when nobody knows of some mails whether they went out.
 */
export function startCalledIn(stage: Stage): void {
  const draw = chance(stage.seed, 'called in')
  if (draw.often(0.3)) return
  const { world, campaign, office, over, does, onMail } = stage
  const { id } = campaign.letter
  const ida = office.colleague('ida', () => 'sender')
  onMail(({ to, at, tags: { mailing, number } }) => {
    const own = chance(stage.seed, 'called in', to, at)
    if (mailing !== 'pending' || !own.often(0.8)) return
    does(
      (async () => {
        await world.agenda.sleep(own.between(1, 60) * minute)
        if (!over()) await actsFor(stage, ida, `/c/${id}/person/${number}`, own)
      })(),
    )
  })
  const areInDoubt = () => world.table.everyRow().some(({ pk, state }) => String(pk?.S).startsWith(`C#${id}#M#`) && state?.S === 'unknown')
  does(
    (async () => {
      while (!over()) {
        await world.agenda.sleep(draw.between(6, 18) * hour)
        if (!over() && areInDoubt()) await leavesDoubts(stage, ida)
      }
    })(),
  )
}
