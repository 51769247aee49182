import type { FrozenLetter, FrozenSession } from '../../campaign/frozen-letter.ts'
import { NarrowPage } from '../../campaign/narrow-page.tsx'
import { termsOf } from '../../campaign/terms.ts'
import type { FootLinks } from '../../form/foot.tsx'
import { Notice } from '../../form/notice.tsx'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import { TextArea } from '../../form/text-field.tsx'
import { wordsFor } from '../../form/words.ts'
import type { Typed } from './typed.ts'

export interface CancelPageProps {
  css: string
  letter: FrozenLetter
  session: FrozenSession
  path: string
  formId: string
  typed: Typed
  links?: FootLinks
}

/** One question before a seat is given up: what it means, and one red button. */
export const CancelPage = ({ css, letter, session, path, formId, typed, links }: CancelPageProps) => {
  const { language, price } = letter
  const { cancelling, participant, payment } = wordsFor(language)
  return (
    <NarrowPage css={css} letter={letter} title={`${cancelling.title} – ${letter.title}`} state="registered" links={links}>
      <h1>{cancelling.title}</h1>
      <p class="lead">{cancelling.what(letter.title, session.date.long, session.time)}</p>
      <ul class="plain">
        {cancelling.means.map(sentence => (
          <li>{sentence}</li>
        ))}
      </ul>
      {price && (
        <Notice tone="warn" title={payment.agreed}>
          <p>{termsOf(price, language).join(' ')}</p>
        </Notice>
      )}
      <PostForm path={path} formId={formId} class="stack">
        <TextArea
          language={language}
          name="reason"
          label={cancelling.reason}
          hint={cancelling.reasonHint}
          optional={participant.optional}
          value={typed.reason}
        />
        <div class="actions">
          <SendButton look="red" action="cancel">
            {cancelling.cancel}
          </SendButton>
          <a href={path}>{cancelling.keep}</a>
        </div>
      </PostForm>
    </NarrowPage>
  )
}
