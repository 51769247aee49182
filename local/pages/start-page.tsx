import type { Instant } from '../../functions/values/instant.ts'
import type { Example } from '../examples.ts'
import { HousePage } from './house-page.tsx'
import { localTime } from './local-time.ts'

/** Where a newcomer begins: the clock, the examples with one button each, and the way to the outbox. */
export const StartPage = ({ now, examples, mails }: { now: Instant; examples: Example[]; mails: number }) => (
  <HousePage title="Indbyd, on this machine">
    <h1>Indbyd, on this machine</h1>
    <p>
      The real doors on embedded engines. Nothing leaves this machine: every mail ends in the <a href="/__local/mails">outbox</a> ({mails}{' '}
      so far).
    </p>
    <section class="card">
      <h2>The clock stands at {localTime(now)}</h2>
      <p class="soft">Turn it forward, and everything due on the way happens at its own moment. {now} in UTC.</p>
      <div class="row">
        {nextMoments(now, examples).map(({ label, to }) => (
          <form method="post" action="/__local/turn">
            <input type="hidden" name="to" value={to} />
            <button type="submit">{label}</button>
          </form>
        ))}
      </div>
    </section>
    {examples.map(example => (
      <section class="card" id={example.id}>
        <h2>{example.title}</h2>
        {example.launched ? <Running of={example} /> : <Launch id={example.id} />}
      </section>
    ))}
  </HousePage>
)

const Launch = ({ id }: { id: string }) => (
  <form method="post" action="/__local/launch" class="row">
    <input type="hidden" name="example" value={id} />
    <button class="main" type="submit">
      Launch
    </button>
    <span class="soft">examples/{id}: mails the letter to everyone on its list</span>
  </form>
)

const Running = ({ of: { id, launched } }: { of: Example }) => (
  <>
    <p>
      {launched?.recipients} invited: {launched?.answers.registered} registered, {launched?.answers.declined} declined,{' '}
      {launched?.answers.cancelled} cancelled, {launched?.answers.noAnswer} without an answer.{' '}
      <a href={`/__local/mails?campaign=${id}`}>Its mails</a>
    </p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>Step</th>
            <th>When</th>
            <th>State</th>
            <th>Mailed</th>
            <th>Left out</th>
          </tr>
        </thead>
        <tbody>
          {launched?.steps.map(({ step, local, state, sent, leftOut }) => (
            <tr>
              <td>{step}</td>
              <td>{local}</td>
              <td>{state}</td>
              <td>{sent}</td>
              <td>
                {Object.entries(leftOut)
                  .map(([because, count]) => `${because} ${count}`)
                  .join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </>
)

function nextMoments(now: Instant, examples: Example[]): { label: string; to: string }[] {
  const planned = examples.flatMap(({ launched }) => launched?.steps.filter(step => step.state === 'planned') ?? [])
  const next = planned.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0]
  const later = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString()
  return [
    ...(next ? [{ label: `To the next step: ${next.step}, ${next.local}`, to: next.at }] : []),
    { label: 'One day on', to: later(1) },
    { label: 'One week on', to: later(7) },
  ]
}
