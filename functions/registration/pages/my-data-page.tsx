import { myDataWords } from '../../../templates/words/page/my-data.ts'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import { Tick } from '../../form/tick.tsx'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { NarrowPage } from '../../letter-page/narrow-page.tsx'
import type { PersonRequest } from '../../outbox/person-request.ts'

export interface MyDataPageProps {
  letter: FrozenLetter
  /** As much of the address as the page may show. */
  maskedEmail: string
  path: string
  formId: string
  state: string
  optOut: string
  /** What they have asked for already. */
  asked: readonly PersonRequest['wants'][]
}

/**
 * Where somebody asks for a copy of what there is of them, or to be erased. Staff do it: whoever
 * has a forwarded link must not be able to. A tick, so that a program that presses buttons asks
 * nothing.
 */
const MyDataPage = ({ letter, maskedEmail, path, formId, state, optOut, asked }: MyDataPageProps) => {
  const words = myDataWords[letter.language]
  return (
    <NarrowPage letter={letter} title={`${words.title} – ${letter.title}`} state={state} optOut={optOut}>
      <h1>{words.title}</h1>
      <p class="lead">{words.who(maskedEmail)}</p>
      {(['copy', 'erase'] as const).map(wants => (
        <section>
          <h2>{words[wants].heading}</h2>
          <p>{words[wants].means}</p>
          {asked.includes(wants) ? (
            <p>
              <strong>{words[wants].asked}</strong>
            </p>
          ) : (
            <PostForm path={`${path}?vis=oplysninger`} formId={`${formId}-${wants}`} class="stack">
              <Tick name={wants === 'copy' ? 'askCopy' : 'askErase'} value="yes" text={words[wants].sure} />
              <div class="actions">
                <SendButton look="outlined">{words[wants].send}</SendButton>
              </div>
            </PostForm>
          )}
        </section>
      ))}
    </NarrowPage>
  )
}

/** Few open it, so it is read when the first one does. */
export const myDataPage = (props: MyDataPageProps): string => String(<MyDataPage {...props} />)
