import type { Child } from 'hono/jsx'
import type { Language } from '../values/language.ts'
import type { Controller } from './controller.ts'
import { MailLink } from './mail-link.tsx'
import { Page } from './page.tsx'
import { wordsFor } from './words.ts'

export interface PrivacyPageProps {
  css: string
  language: Language
  controller: Controller
}

/** What GDPR art. 13 and 14 want told: source, purpose, basis, retention, recipients, rights. */
export const PrivacyPage = ({ css, language, controller }: PrivacyPageProps) => {
  const { privacy: words, foot } = wordsFor(language)
  return (
    <Page css={css} language={language} title={words.title} state="privacy" shape="narrow" sender={foot.product}>
      <h1>{words.title}</h1>
      <Part heading={words.controller}>
        <p>{words.controllerIs(controller.name, controller.address)}</p>
        <p>
          {words.write}
          <MailLink address={controller.mail} />.
        </p>
        {controller.officer && (
          <p>
            {words.officer}
            <MailLink address={controller.officer} />.
          </p>
        )}
      </Part>
      <Part heading={words.what}>
        <List lines={words.whatWeHave} />
        <p>{words.whatWeDoNot}</p>
      </Part>
      <Part heading={words.source}>
        <p>{words.sourceIs}</p>
      </Part>
      <Part heading={words.purpose}>
        <p>{words.purposeIs}</p>
        <p>{words.basis[controller.basis]}</p>
      </Part>
      <Part heading={words.keep}>
        <List lines={[words.keepOrdinary(controller.retentionMonths), words.keepNeeds(controller.needsDays), words.keepInvoices]} />
      </Part>
      <Part heading={words.who}>
        <p>{words.whoIs}</p>
      </Part>
      <Part heading={words.rights}>
        <p>{words.rightsAre}</p>
        <p>{words.complain}</p>
      </Part>
    </Page>
  )
}

const Part = ({ heading, children }: { heading: string; children?: Child }) => (
  <section class="stack">
    <h2>{heading}</h2>
    {children}
  </section>
)

const List = ({ lines }: { lines: readonly string[] }) => (
  <ul class="plain">
    {lines.map(line => (
      <li>{line}</li>
    ))}
  </ul>
)
