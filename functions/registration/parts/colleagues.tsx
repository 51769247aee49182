import { colleaguesWords } from '../../../templates/words/page/colleagues.ts'
import type { AnswerStatus } from '../../audience/person.ts'
import type { Reader } from '../../audience/reader.ts'
import { inPageLanguage } from '../../form/words.ts'

/**
 * Somebody registered from this link. Never their address: they may have corrected it, and the link
 * may be in other hands.
 */
export interface ShownColleague {
  name: string
  state: AnswerStatus
}

interface ColleaguesProps {
  colleagues: readonly ShownColleague[] | undefined
  kind: Reader['kind']
  /** In a slip it stands under the slip's own heading. */
  inSlip?: boolean
}

/**
 * `Du har tilmeldt`: whom, and how each stands. Each of them has an own link, so nothing can be
 * changed from here.
 */
export const Colleagues = ({ colleagues = [], kind, inSlip = false }: ColleaguesProps) => {
  if (colleagues.length === 0) return null
  const words = inPageLanguage(colleaguesWords)
  const Heading = inSlip ? 'h3' : 'h2'
  return (
    <section class="colleagues" aria-labelledby="kolleger">
      <Heading id="kolleger">{kind === 'mailbox' ? words.headingMailbox : words.heading}</Heading>
      <ul>
        {colleagues.map(({ name, state }) => (
          <li>
            <bdi>{name}</bdi> <span class={state === 'registered' ? 'pill good' : 'pill'}>{words.state[state]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
