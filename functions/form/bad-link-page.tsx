import type { Language } from '../values/language.ts'
import { NewLinkForm } from './new-link-form.tsx'
import { OtherLanguage } from './other-language.tsx'
import { Page } from './page.tsx'
import { wordsFor } from './words.ts'

export interface BadLinkPageProps {
  css: string
  language: Language
}

/**
 * The one page for a link that is broken, revoked, forged or never was. It says nothing of whose it
 * might be.
 */
export const BadLinkPage = ({ css, language }: BadLinkPageProps) => {
  const { badLink: words, newLink, foot } = wordsFor(language)
  return (
    <Page css={css} language={language} title={words.title} state="badLink" shape="narrow" sender={foot.product}>
      <OtherLanguage language={language} />
      <h1>{words.title}</h1>
      <p class="lead">{words.why}</p>
      <section aria-labelledby="proev" class="stack">
        <h2 id="proev">{words.tryFirst}</h2>
        <p>{words.tryThis}</p>
      </section>
      <section aria-labelledby="nyt" class="stack">
        <h2 id="nyt">{words.orNew}</h2>
        <NewLinkForm language={language} />
      </section>
      <p class="soft">{newLink.hurry}</p>
    </Page>
  )
}
