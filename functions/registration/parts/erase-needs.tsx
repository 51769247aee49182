import { participantWords } from '../../../templates/words/page/participant.ts'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import { inPageLanguage } from '../../form/words.ts'
import type { FrozenSession } from '../../letter/frozen-letter.ts'

/** What was written of food or access can be taken back also when nothing else may change. */
export const EraseNeeds = ({ session, path, formId }: { session: Pick<FrozenSession, 'id'>; path: string; formId: string }) => {
  const words = inPageLanguage(participantWords)
  return (
    <PostForm path={path} formId={formId}>
      <input type="hidden" name="session" value={session.id} />
      <input type="hidden" name="noNeeds" value="yes" />
      <SendButton look="outlined" action="change">
        {words.noNeeds}
      </SendButton>
    </PostForm>
  )
}
