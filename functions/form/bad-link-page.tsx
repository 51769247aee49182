import { badLinkWords } from '../../templates/words/page/bad-link.ts'
import { footWords } from '../../templates/words/page/foot.ts'
import { newLinkWords } from '../../templates/words/page/new-link.ts'
import type { Language } from '../values/language.ts'
import { NewLinkForm } from './new-link-form.tsx'
import { OtherLanguage } from './other-language.tsx'
import { Page } from './page.tsx'

/**
 * The one page for a link that is broken, revoked, forged or never was. It says nothing of whose it
 * might be.
 */
export const BadLinkPage = ({ language }: { language: Language }) => {
  const words = badLinkWords[language]
  return (
    <Page language={language} title={words.title} state="badLink" shape="narrow" sender={footWords[language].product}>
      <OtherLanguage />
      <h1>{words.title}</h1>
      <p class="lead">{words.why}</p>
      <section aria-labelledby="proev" class="stack">
        <h2 id="proev">{words.tryFirst}</h2>
        <p>{words.tryThis}</p>
      </section>
      <section aria-labelledby="nyt" class="stack">
        <h2 id="nyt">{words.orNew}</h2>
        <NewLinkForm />
      </section>
      <p class="soft">{newLinkWords[language].hurry}</p>
    </Page>
  )
}
