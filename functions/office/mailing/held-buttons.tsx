import { mailingWords } from '../../../templates/words/office/mailing.ts'
import type { Language } from '../../values/language.ts'

/** Sent now, where whom it reaches is shown first, or left out. */
export const HeldButtons = ({ path, language }: { path: string; language: Language }) => {
  const words = mailingWords[language]
  return (
    <form method="post" action={path} class="buttons">
      <button type="submit" class="btn low" name="decision" value="sendNow">
        {words.sendNow}
      </button>
      <button type="submit" class="btn low" name="decision" value="leaveOut">
        {words.leaveOut}
      </button>
    </form>
  )
}
