import { hour, type Instant, later, minute } from '../../functions/values/instant.ts'
import type { Example } from '../examples.ts'
import { leafOf, localTime } from './local-time.ts'

/** What the house believes the time is, and the ways to turn it. */
export const ClockCard = ({ now, examples }: { now: Instant; examples: readonly Example[] }) => {
  const { month, day, weekday } = leafOf(now)
  return (
    <section class="card clock">
      <div class="leaf" aria-hidden="true">
        <u>{month}</u>
        <b>{day}</b>
        <i>{weekday}</i>
      </div>
      <div>
        <h2>
          <time datetime={now}>{localTime(now)}</time>
        </h2>
        <p class="soft">The clock stands still, on Copenhagen time. Turn it, and everything due on the way happens at its own moment.</p>
      </div>
      <div class="row">
        {nextMoments(now, examples).map(({ label, to }) => (
          <form method="post" action="/__local/turn">
            <input type="hidden" name="to" value={to} />
            <button type="submit">{label}</button>
          </form>
        ))}
      </div>
      <details>
        <summary>To a moment of your own</summary>
        <form method="post" action="/__local/turn" class="row">
          <div>
            <label for="to">In UTC</label>
            <input id="to" name="to" value={now} size={26} />
          </div>
          <button type="submit">Turn</button>
        </form>
      </details>
    </section>
  )
}

function nextMoments(now: Instant, examples: readonly Example[]): { label: string; to: string }[] {
  const planned = examples.flatMap(({ launched }) => launched?.steps.filter(step => step.state === 'planned') ?? [])
  const next = planned.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0]
  return [
    ...(next ? [{ label: `To ${next.step}, ${localTime(next.at)}`, to: next.at }] : []),
    { label: 'Two minutes on', to: later(now, 2 * minute) },
    { label: 'One day on', to: later(now, 24 * hour) },
    { label: 'One week on', to: later(now, 7 * 24 * hour) },
  ]
}
