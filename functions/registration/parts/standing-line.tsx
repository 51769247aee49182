import { closedWords } from '../../../templates/words/page/closed.ts'
import { stateWords } from '../../../templates/words/page/state.ts'
import { inPageLanguage } from '../../form/words.ts'
import type { Closed } from './closed-slip.tsx'
import { isForOthers, type SlipState } from './slip.tsx'

/**
 * How it stands, for whoever opens the letter after they have answered or when it is closed: the
 * first screen of a phone says so, and leads to the rest.
 */
export const StandingLine = ({ state, closed }: { state: SlipState; closed: Closed | null }) => {
  const says = closed
    ? inPageLanguage(closedWords)[closed.because]
    : state === 'noAnswer' || isForOthers(state)
      ? null
      : inPageLanguage(stateWords)[state]
  return (
    says && (
      <p class="to" data-standing="">
        <a href="#svar">
          <b>{says}</b>
        </a>
      </p>
    )
  )
}
