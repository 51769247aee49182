import { timelineWords } from '../../../templates/words/page/timeline.ts'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import type { PlannedStep } from '../../letter/step.ts'
import { capitalised } from '../../values/capitalised.ts'

interface Milestone {
  says: string
  means: string
  done: boolean
}

interface TimelineProps {
  letter: FrozenLetter
  session: FrozenSession
  steps: readonly PlannedStep[]
  confirmation: 'onItsWay' | 'sent'
}

/**
 * What somebody with a seat has heard and will hear. A step that is held may never be sent, so it
 * is not promised.
 */
export const Timeline = ({ letter, session, steps, confirmation }: TimelineProps) => {
  const words = timelineWords[letter.language]
  const milestones = [
    { says: words.confirmation, means: words.confirmationMeans, done: confirmation === 'sent' },
    ...steps.filter(isForParticipants).map(step => milestoneOf(step, letter)),
    { says: words.on(capitalised(`${session.date.short} ${session.time.replace(/–.*/, '')}`), letter.kind), means: '', done: false },
  ]
  const next = milestones.findIndex(({ done }) => !done)
  return (
    <section aria-labelledby="hvad-nu">
      <h2 id="hvad-nu">{words.heading}</h2>
      <ol class="timeline">
        {milestones.map(({ says, means, done }, at) => (
          <li class={done ? 'done' : at === next ? 'next' : undefined}>
            <b>
              {done && <i class="hidden">{words.done}</i>}
              {at === next && <i class="hidden">{words.next}</i>}
              {says}
            </b>
            {means && <span>{means}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

const isForParticipants = ({ name, state }: PlannedStep): boolean => (name === 'programme' || name === 'practical') && state !== 'held'

function milestoneOf({ name, local, state }: PlannedStep, letter: FrozenLetter): Milestone {
  const words = timelineWords[letter.language]
  const hasDocuments = letter.documents.some(document => document.with.includes('programme'))
  const means = name === 'practical' ? words.practicalMeans : hasDocuments ? words.programmeMeans : ''
  return { says: words.on(capitalised(local.date.short), words.step(name)), means, done: state === 'sent' }
}
