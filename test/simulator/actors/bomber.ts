import { chance } from '../chance.ts'
import type { Stage } from '../play.ts'

/**
 * Somebody who types many addresses, some of them again and again, into the form that mails a link.
 */
export function startBomber({ seed, campaign, browser, world, does, over, met }: Stage): void {
  const draw = chance(seed, 'bomber')
  if (draw.often(0.6)) return
  does(
    (async () => {
      await world.agenda.sleep(draw.between(2, 100) * 3_600_000)
      for (let asked = 0; asked < 25 && !over(); asked++) {
        const email = draw.often(0.3) ? `stranger-${asked}@elsewhere.example` : draw.pick(campaign.people.slice(0, 4)).email
        await browser.ask('bomber', 'POST', '/nyt-link', { email })
        await world.agenda.sleep(draw.pick([100, 60_000, 10 * 60_000, 3 * 3_600_000]))
        met('a link was asked for')
      }
    })(),
  )
}
