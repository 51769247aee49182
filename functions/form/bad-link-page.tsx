import type { Language } from '../values/language.ts'
import { Notice } from './notice.tsx'
import { Page } from './page.tsx'
import { TextField } from './text-field.tsx'
import { wordsFor } from './words.ts'

export interface BadLinkPageProps {
  css: string
  language: Language
  /** Whether a new link can be asked for here, or has just been: the same words for every address. */
  newLink: 'offered' | 'asked' | 'none'
}

/** The one page for a link that is broken, revoked, forged or never was. It says nothing of whose it might be. */
export const BadLinkPage = ({ css, language, newLink }: BadLinkPageProps) => {
  const { badLink: words, foot } = wordsFor(language)
  return (
    <Page css={css} language={language} title={words.title} state="badLink" shape="narrow" sender={foot.product}>
      <h1>{words.title}</h1>
      <p class="lead">{words.why}</p>
      <section aria-labelledby="proev" class="stack">
        <h2 id="proev">{words.tryFirst}</h2>
        <p>{words.tryThis}</p>
      </section>
      {newLink === 'offered' && <NewLinkForm language={language} />}
      {newLink === 'asked' && (
        <Notice tone="good" title={words.asked}>
          <p>{words.askedMeans}</p>
        </Notice>
      )}
      <p class="soft">{words.hurry}</p>
    </Page>
  )
}

const NewLinkForm = ({ language }: { language: Language }) => {
  const words = wordsFor(language).badLink
  return (
    <section aria-labelledby="nyt" class="stack">
      <h2 id="nyt">{words.orNew}</h2>
      <form method="post" action="/nyt-link" class="stack">
        <TextField language={language} name="email" type="email" label={words.address} hint={words.addressHint} autocomplete="email" />
        <p>
          <button type="submit" class="btn main">
            {words.send}
          </button>
        </p>
      </form>
    </section>
  )
}
