import { footWords } from '../../templates/words/page/foot.ts'
import { privacyWords } from '../../templates/words/page/privacy.ts'
import { MailLink } from '../form/mail-link.tsx'
import { OtherLanguage } from '../form/other-language.tsx'
import { OutsideLink } from '../form/outside-link.tsx'
import { Page } from '../form/page.tsx'
import { Part, PlainList } from '../form/part.tsx'
import type { Language } from '../values/language.ts'
import type { Controller } from './controller.ts'

export interface PrivacyPageProps {
  language: Language
  controller: Controller
}

/**
 * All that GDPR art. 13 and 14 want told to whoever is on a list or registers: controller and
 * officer, categories, source, purpose and basis, retention, recipients and where they are, rights,
 * complaint, and that nothing is decided by machine.
 */
export const PrivacyPage = ({ language, controller }: PrivacyPageProps) => {
  const words = privacyWords[language]
  const foot = footWords[language]
  const keep = [
    words.keepOrdinary(controller.retentionMonths),
    words.keepNeeds(controller.needsDays),
    words.keepInvoices(controller.invoiceYears),
    words.keepOptOut,
    words.keepBounces(controller.bounceMonths),
    words.keepForgotten(controller.forgottenMonths),
    words.keepMails,
    words.keepLinkRequests,
    words.keepBackups,
  ]
  return (
    <Page language={language} title={words.title} state="privacy" shape="narrow" sender={foot.product}>
      <OtherLanguage />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
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
        <PlainList lines={words.whatWeHave} />
        <p>{words.whatWeDoNot}</p>
      </Part>
      <Part heading={words.source}>
        <p>{words.sourceIs}</p>
      </Part>
      <Part heading={words.purpose}>
        <p>{words.purposeIs}</p>
        <p>{words.basis[controller.basis]}</p>
        <p>{words.basisOfNeeds}</p>
        <p>{words.basisOfInvoices}</p>
        <p>{words.mustYou}</p>
      </Part>
      <Part heading={words.keep}>
        <PlainList lines={keep} />
        <p>{words.keepProof}</p>
      </Part>
      <Part heading={words.staff}>
        <p>{words.staffIs(controller.staffMonths)}</p>
      </Part>
      <Part heading={words.who}>
        <PlainList lines={words.seenBy} />
        <p>{words.where}</p>
      </Part>
      <Part heading={words.rights}>
        {/* Art. 21(4): the right to object stands apart from the others. */}
        <p>
          <strong>{words.objection}</strong>
        </p>
        <p>{words.rightsAre}</p>
        <PlainList lines={words.rightsToo} />
        <p>{words.rightsHow}</p>
        <p>
          {words.complain}
          <OutsideLink href="https://www.datatilsynet.dk" />.
        </p>
      </Part>
    </Page>
  )
}

/**
 * The page as it is sent. Whoever reads the file when asked shares nothing with it but this text.
 */
export const privacyPage = (language: Language, controller: Controller): string => String(<PrivacyPage {...{ language, controller }} />)
