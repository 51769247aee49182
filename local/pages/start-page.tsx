import type { Instant } from '../../functions/values/instant.ts'
import type { Example } from '../examples.ts'
import { ClockCard } from './clock-card.tsx'
import { ExampleCard } from './example-card.tsx'
import { HousePage } from './house-page.tsx'

interface StartProps {
  now: Instant
  examples: Example[]
  mails: number
  /** The staff console's address, where the house has one. */
  console: string | undefined
}

/**
 * Where a newcomer begins: the clock, the examples with one button each, and the way to the outbox.
 */
export const StartPage = ({ now, examples, mails, console }: StartProps) => (
  <HousePage title="Indbyd, on this machine">
    {console && (
      <section class="card" aria-labelledby="console">
        <h2 id="console">Begin in the staff console</h2>
        <p>
          Sign in as Mette, who may send. Press <i>Ny invitation</i>, paste a letter, press what each finding offers, take in a list (one
          lies in <code>examples/002-kkr-hovedstaden-2026/recipients.csv</code>), press <i>Prøvekør</i> and then <i>Send</i>. Two minutes on
          the clock below later, the invitations are in the <a href="/__local/mails">outbox</a>.
        </p>
        <p>
          <a class="go" href={console}>
            Open the staff console
          </a>
        </p>
        <p class="soft">Or launch an example below, which is out at once, and see in the console how it stands.</p>
      </section>
    )}
    <p>
      The real doors on embedded engines. Nothing leaves this machine: every mail ends in the{' '}
      <a href="/__local/mails">outbox, {mails === 1 ? '1 mail' : `${mails} mails`}</a>.
    </p>
    <ClockCard now={now} examples={examples} />
    {examples.map(example => (
      <ExampleCard example={example} houseIsEmpty={examples.every(({ launched }) => launched === null)} />
    ))}
  </HousePage>
)
