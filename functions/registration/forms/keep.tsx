import { ownWords } from '../../../templates/words/page/own.ts'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import { problemAt, type ShownProblem } from '../../form/problem-summary.tsx'
import { Tick } from '../../form/tick.tsx'
import { inPageLanguage, pageLanguage } from '../../form/words.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { termsOf } from '../../letter/terms.ts'

interface KeepFormProps {
  letter: Pick<FrozenLetter, 'price'>
  path: string
  formId: string
  /** Who took the seat for them. */
  registrar: string
  problems: readonly ShownProblem[]
}

/**
 * Asks somebody whom a colleague registered at a price for their own yes. The tick carries it, so a
 * program that presses every button it finds has bound nobody.
 */
export const KeepForm = ({ letter: { price }, path, formId, registrar, problems }: KeepFormProps) => {
  const words = inPageLanguage(ownWords)
  return (
    <PostForm path={path} formId={formId} class="notice stack">
      <p class="title">
        <bdi>{words.keepTitle(registrar)}</bdi>
      </p>
      <p>{words.keepMeans}</p>
      <Tick name="action" value="keep" text={words.keepYes} problem={problemAt(problems, 'action')}>
        <span>{price && termsOf(price, pageLanguage()).join(' ')}</span>
      </Tick>
      <div class="actions">
        <SendButton look="filled">{words.keepSend}</SendButton>
        <a href="?vis=meld-fra">{words.keepNo}</a>
      </div>
    </PostForm>
  )
}
