import { Choice, ChoiceGroup } from '../../form/choice.tsx'
import { wordsFor } from '../../form/words.ts'
import type { Language } from '../../values/language.ts'

interface ChooseAnswerProps {
  language: Language
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
export const ChooseAnswer = ({ language, chosen, again, forTheList, problem }: ChooseAnswerProps) => {
  const { slip, state } = wordsFor(language)
  const yes = forTheList ? slip.yesToList : again ? state.yesAfterAll : slip.yes
  return (
    <ChoiceGroup language={language} name="action" legend={slip.question} quiet look="choices" problem={problem}>
      <Choice name="action" value="register" id="action" checked={chosen === 'register'} text={yes}>
        <span>{forTheList ? slip.yesToListMeans : slip.yesMeans}</span>
      </Choice>
      <Choice name="action" value="decline" mark="no" checked={chosen === 'decline'} text={again ? state.noStill : slip.no}>
        <span>{slip.noMeans}</span>
      </Choice>
    </ChoiceGroup>
  )
}
