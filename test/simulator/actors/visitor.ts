import { closingTime } from '../../../functions/schedule/letter-moments.ts'
import type { Answer } from '../../visit.ts'
import { settledAnswer } from '../browser.ts'
import { type Chance, lot } from '../chance.ts'
import type { Stage } from '../play.ts'

const minute = 60_000

/**
 * How long somebody lets a mail lie: mostly minutes, sometimes days, now and then until the last
 * minute or just after.
 */
export const delay = ({ campaign, world }: Stage, draw: Chance): number => {
  const closes = Date.parse(closingTime(campaign.letter) ?? campaign.over) - world.agenda.now()
  if (draw.often(0.1) && closes > minute) return closes + draw.between(-90, 60) * 1000
  const [from, to] = { soon: [1, 50], today: [60, 600], later: [1440, 13_000] }[draw.weighed({ soon: 12, today: 5, later: 3 })] as [
    number,
    number,
  ]
  return draw.between(from, to) * minute
}

/**
 * Somebody at a browser: when nothing comes, or an error, they try again a few times and then give
 * up.
 */
export function visitor({ browser, world, over, seed }: Stage, who: string) {
  const patience = lot(seed, who, 'patience') < 0.3 ? 1 : 5
  async function until(ask: () => Promise<Answer | null>): Promise<Answer | null> {
    for (let attempt = 1; ; attempt++) {
      const answer = await ask()
      if (settledAnswer(answer) || attempt === patience || over()) return answer
      await world.agenda.sleep(attempt * 10_000)
    }
  }
  const opens = (path: string) => until(() => browser.ask(who, 'GET', path))
  const presses = (path: string, fields: Record<string, string>) => until(() => browser.ask(who, 'POST', path, fields))
  return {
    opens,
    presses,
    /** Two presses at nearly the same time. */
    async pressesTwice(path: string, one: Record<string, string>, other: Record<string, string>, apart: number) {
      const second = world.agenda.sleep(apart).then(() => presses(path, other))
      return [await presses(path, one), await second] as const
    },
  }
}
