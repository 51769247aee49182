import { chance } from '../chance.ts'
import { linkIn } from '../inbox.ts'
import type { Stage } from '../play.ts'
import { visitor } from './visitor.ts'

/**
 * A mail program's own unsubscribe button (RFC 8058): a POST without a page, sometimes more than
 * once.
 */
export function startProvider(stage: Stage): void {
  const draw = chance(stage.seed, 'provider')
  const often = draw.pick([0, 0.03, 0.1])
  stage.onMail(mail => {
    const path = linkIn(mail, 'u')
    if (path === undefined || !draw.often(often)) return
    const times = draw.pick([1, 1, 2])
    stage.does(
      (async () => {
        await stage.world.agenda.sleep(draw.between(1, 600) * 60_000)
        const provider = visitor(stage, 'provider')
        for (let time = 0; time < times; time++) await provider.presses(path, { 'List-Unsubscribe': 'One-Click' })
        stage.met('unsubscribed with one click')
      })(),
    )
  })
}
