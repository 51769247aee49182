import type { Overview } from '../../functions/staff/overview.ts'
import type { Example } from '../examples.ts'
import { localTime } from './local-time.ts'

/** A letter of `examples/`: one button until it is launched, then how it stands. */
export const ExampleCard = ({ example, houseIsEmpty }: { example: Example; houseIsEmpty: boolean }) => (
  <section class="card" id={example.id}>
    <p class="soft small">
      <span lang="da">{example.about}</span> · examples/{example.id}
    </p>
    <h2 lang="da">{example.title}</h2>
    {example.launched ? <Standing of={example.launched} /> : <Launch example={example} houseIsEmpty={houseIsEmpty} />}
  </section>
)

/**
 * The clock never goes back once anything was launched, so the letters of other years need a house
 * of their own.
 */
const Launch = ({ example: { id, title, start, over }, houseIsEmpty }: { example: Example; houseIsEmpty: boolean }) =>
  over && !houseIsEmpty ? (
    <p class="soft">
      By this clock its meeting is over. It wants a house of its own, beside this one:{' '}
      <code>
        npm start -- --dir .local/{start.slice(0, 4)} --now {start}
      </code>
    </p>
  ) : (
    <form method="post" action="/__local/launch" class="row">
      <input type="hidden" name="example" value={id} />
      {over && <input type="hidden" name="at" value={start} />}
      <button type="submit" aria-label={`Launch ${title}, ${id}`}>
        {over ? `Set the clock to ${localTime(start)} and launch` : 'Launch'}
      </button>
    </form>
  )

const Standing = ({ of: { id, recipients, steps, answers } }: { of: Overview }) => (
  <>
    <dl class="counts num">
      <Count of="invited" is={recipients} />
      {Object.entries(answers).map(([status, count]) => (
        <Count of={inWords(status)} is={count} />
      ))}
    </dl>
    <ol class="steps num">
      {steps.map(({ step, local, state, sent, leftOut }) => (
        <li>
          <b class={state === 'sent' ? 'done' : undefined}>
            {step}, {state}
          </b>
          <span lang="da">{local}</span>
          <span>{state === 'planned' ? '' : [`${sent} mailed`, ...left(leftOut)].join(', ')}</span>
        </li>
      ))}
    </ol>
    <p>
      <a href={`/__local/mails?campaign=${id}`}>Its mails</a>
    </p>
  </>
)

const Count = ({ of, is }: { of: string; is: number }) =>
  is > 0 ? (
    <div>
      <dt>{of}</dt>
      <dd>{is}</dd>
    </div>
  ) : null

const left = (leftOut: Overview['steps'][number]['leftOut']): string[] =>
  Object.entries(leftOut).map(([because, count]) => `${count} left out: ${inWords(because)}`)

/** `noAnswer` → `no answer` */
const inWords = (name: string): string => name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
