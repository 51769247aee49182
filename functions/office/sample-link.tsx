import type { Context } from 'hono'
import { sampleLinkWords } from '../../templates/words/office/sample-link.ts'
import { OfficePage } from './pages/office-page.tsx'

/** Where every link of a sample leads. Nobody need be signed in: a mail is read anywhere. */
export const sampleLinkPage = (c: Context) => {
  const words = sampleLinkWords.da
  return c.html(
    <OfficePage page="sample-link" title={words.title}>
      <div class="card single">
        <h1>{words.title}</h1>
        <p>{words.says}</p>
      </div>
    </OfficePage>,
  )
}
