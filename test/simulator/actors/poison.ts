import { chance } from '../chance.ts'
import type { Stage } from '../play.ts'

/** A message nobody can read, put on one of the queues beside the others. */
export function startPoison({ seed, world, does, met, over }: Stage): void {
  const draw = chance(seed, 'poison')
  if (draw.often(0.7)) return
  does(
    (async () => {
      await world.agenda.sleep(draw.between(1, 200) * 3_600_000)
      // It takes six hours of tries until it lies among the dead letters.
      if (over()) return
      const name = draw.pick(Object.keys(world.queues))
      met(`poison in ${name}`)
      world.queues[name]!.put(draw.pick(['poison', '{"poison":1}', '{"Message":"poison"}']))
    })(),
  )
}
