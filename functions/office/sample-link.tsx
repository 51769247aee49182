import type { Context } from 'hono'
import { rehearsalWords } from '../../templates/words/office/rehearsal.ts'
import { OfficePage } from './pages/office-page.tsx'

/** Where every link of a sample leads. Nobody need be signed in: a mail is read anywhere. */
export const sampleLinkPage = (c: Context) => {
  const words = rehearsalWords.da
  return c.html(
    <OfficePage page="sample-link" title={words.sampleLink}>
      <div class="card single">
        <h1>{words.sampleLink}</h1>
        <p>{words.sampleLinkSays}</p>
      </div>
    </OfficePage>,
  )
}
