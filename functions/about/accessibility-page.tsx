import { accessibilityWords } from '../../templates/words/page/accessibility.ts'
import { footWords } from '../../templates/words/page/foot.ts'
import { MailLink } from '../form/mail-link.tsx'
import { OtherLanguage } from '../form/other-language.tsx'
import { OutsideLink } from '../form/outside-link.tsx'
import { Page } from '../form/page.tsx'
import { Part, PlainList } from '../form/part.tsx'
import type { Language } from '../values/language.ts'
import { type AccessibilityReview, accessibilityReview } from './accessibility-review.ts'
import type { Controller } from './controller.ts'

export interface AccessibilityPageProps {
  language: Language
  controller: Pick<Controller, 'name' | 'mail' | 'phone' | 'statement'>
  review: AccessibilityReview
}

/**
 * What the Danish act on web accessibility asks a public body to tell. It claims what was looked at
 * and nothing more.
 */
export const AccessibilityPage = ({ language, controller, review }: AccessibilityPageProps) => {
  const words = accessibilityWords[language]
  const foot = footWords[language]
  const faults = review.faults[language]
  return (
    <Page language={language} title={words.title} state="accessibility" shape="narrow" sender={foot.product}>
      <OtherLanguage />
      <h1>{words.heading}</h1>
      <p class="lead">{words.aim}</p>
      <p>
        {words.scope(controller.name)} {words.standard}
      </p>
      {controller.statement && (
        <p>
          {words.formal}
          <OutsideLink href={controller.statement} />.
        </p>
      )}
      <Part heading={words.tried}>
        <PlainList lines={words.triedIs} />
      </Part>
      <Part heading={words.notTried}>
        <PlainList lines={words.notTriedIs} />
      </Part>
      <Part heading={words.known}>
        {faults.length === 0 ? <p>{words.nothingKnown}</p> : <PlainList lines={faults} />}
        <p>{words.tested(printedDay(review.on, language))}</p>
      </Part>
      <Part heading={words.tell}>
        <p>
          {words.tellUs}
          <MailLink address={controller.mail} />
          {controller.phone && words.orCall(controller.phone)}.
        </p>
        <p>
          {words.enforcement}
          <OutsideLink href="https://digst.dk" />.
        </p>
      </Part>
    </Page>
  )
}

/** `21. november 2026` / `21 November 2026` */
const printedDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat({ da: 'da-DK', en: 'en-GB' }[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))

/** The page as it is sent, as it was gone through last. */
export const accessibilityPage = (language: Language, controller: Controller): string =>
  String(<AccessibilityPage {...{ language, controller }} review={accessibilityReview} />)
