import type { Language } from '../values/language.ts'
import type { AccessibilityReview, Controller } from './controller.ts'
import { MailLink } from './mail-link.tsx'
import { Page } from './page.tsx'
import { wordsFor } from './words.ts'

export interface AccessibilityPageProps {
  css: string
  language: Language
  controller: Pick<Controller, 'name' | 'mail'>
  review: AccessibilityReview
}

/** The statement the Danish act on web accessibility asks for. It claims what was looked at and nothing more. */
export const AccessibilityPage = ({ css, language, controller, review }: AccessibilityPageProps) => {
  const { accessibility: words, foot } = wordsFor(language)
  return (
    <Page css={css} language={language} title={words.title} state="accessibility" shape="narrow" sender={foot.product}>
      <h1>{words.title}</h1>
      <p>{words.scope(controller.name)}</p>
      <p>
        {words.aim} {words.standard}
      </p>
      <section class="stack">
        <h2>{words.known}</h2>
        {review.shortcomings.length === 0 ? (
          <p>{words.nothingKnown}</p>
        ) : (
          <ul class="plain">
            {review.shortcomings.map(shortcoming => (
              <li>{shortcoming}</li>
            ))}
          </ul>
        )}
        <p>{words.tested(review.reviewed)}</p>
      </section>
      <section class="stack">
        <h2>{words.tell}</h2>
        <p>
          {words.tellUs}
          <MailLink address={controller.mail} />.
        </p>
        <p>{words.enforcement}</p>
      </section>
    </Page>
  )
}
