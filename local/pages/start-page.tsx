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
      <p>
        <b>
          <a href={console}>Open the staff console</a>
        </b>
        : begin here. Sign in as Mette, who may send, write or paste a letter, rehearse it and send it; two minutes on this clock later it
        is in the outbox. Or launch an example below and see there how it stands.
      </p>
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
