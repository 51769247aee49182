import { slipWords } from '../../../templates/words/page/slip.ts'
import { stateWords } from '../../../templates/words/page/state.ts'
import { Choice, ChoiceGroup } from '../../form/choice.tsx'
import { inPageLanguage } from '../../form/words.ts'

interface ChooseAnswerProps {
  chosen: string
  /** Somebody who said no or cancelled reads the same two answers in words that know it. */
  again: boolean
  /** There is no seat left, so a yes is a place on the waiting list. */
  forTheList: boolean
  problem: string | undefined
}

/**
 * Yes and no, the same size. Nothing is chosen beforehand but what the reader pressed in the mail.
 */
export const ChooseAnswer = ({ chosen, again, forTheList, problem }: ChooseAnswerProps) => {
  const slip = inPageLanguage(slipWords)
  const state = inPageLanguage(stateWords)
  const yes = forTheList ? slip.yesToList : again ? state.yesAfterAll : slip.yes
  return (
    <ChoiceGroup name="action" legend={slip.question} quiet look="choices" problem={problem}>
      <Choice name="action" value="register" id="action" checked={chosen === 'register'} text={yes}>
        <span>{forTheList ? slip.yesToListMeans : slip.yesMeans}</span>
      </Choice>
      <Choice name="action" value="decline" mark="no" checked={chosen === 'decline'} text={again ? state.noStill : slip.no}>
        <span>{slip.noMeans}</span>
      </Choice>
    </ChoiceGroup>
  )
}
