import { closedWords } from '../../../templates/words/page/closed.ts'
import { contactWords } from '../../../templates/words/page/contact.ts'
import { slipWords } from '../../../templates/words/page/slip.ts'
import { Callout } from '../../form/callout.tsx'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import { problemAt } from '../../form/problem-summary.tsx'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { ContactLine } from '../../letter-page/contact-line.tsx'
import { printedDeadline } from '../../letter-page/meeting-facts.ts'
import { PriceAndTerms } from './price-and-terms.tsx'
import { RegistrationFields } from './registration-fields.tsx'
import type { RegistrationFieldsProps } from './registration-fields-props.ts'
import { WhatWasTyped } from './what-was-typed.tsx'

/**
 * Why nobody can register (any more). `mayAsk`: a request after the deadline goes to staff, who may
 * open for one person.
 */
export type Closed = { because: 'deadline'; mayAsk: boolean } | { because: 'started' | 'calledOff' | 'full' }

export interface ClosedSlipProps extends RegistrationFieldsProps {
  closed: Closed
  path: string
  formId: string
  termsVersion: string
  /** An answer is still missing, and a no still helps whoever counts the chairs. */
  mayDecline: boolean
}

/** A kind no: why, whom to ask, and everything somebody typed while the deadline passed. */
export const ClosedSlip = (props: ClosedSlipProps) => {
  const { closed, letter } = props
  const { language, contact } = letter
  const words = closedWords[language]
  const whom = contactWords[language]
  if (closed.because === 'calledOff') {
    return (
      <Callout tone="warn" title={words.calledOff}>
        <p>{words.calledOffMeans}</p>
      </Callout>
    )
  }
  const { title, means } = {
    deadline: { title: words.deadline, means: deadlineWas(letter) },
    started: { title: words.started, means: words.startedMeans },
    full: { title: words.full, means: words.fullMeans },
  }[closed.because]
  const stillHelps = closed.because !== 'started'
  return (
    <>
      <Callout tone="warn" title={title}>
        <p>{means}</p>
        {stillHelps && (
          <p>
            {words.stillWish} {contact === 'none' ? whom.replyToMail : <ContactLine contact={contact} lead={whom.write} />}
          </p>
        )}
      </Callout>
      {closed.because === 'deadline' && closed.mayAsk ? <LateForm {...props} /> : <WhatWasTyped letter={letter} typed={props.typed} />}
      {stillHelps && props.mayDecline && !letter.price && <LateDecline {...props} />}
    </>
  )
}

/**
 * Who asks for a place that costs something agrees to the terms now: staff's yes makes it binding.
 */
const LateForm = (props: ClosedSlipProps) => {
  const { path, formId, problems, termsVersion } = props
  const { price, language } = props.letter
  return (
    <PostForm path={path} formId={formId}>
      <div class="fold">
        <RegistrationFields {...props} />
      </div>
      {price && <PriceAndTerms price={price} termsVersion={termsVersion} problem={problemAt(problems, 'consent')} />}
      <div class="actions">
        <SendButton look="filled" action="late">
          {closedWords[language].ask}
        </SendButton>
      </div>
    </PostForm>
  )
}

const LateDecline = ({ letter, path, formId }: ClosedSlipProps) => {
  const closed = closedWords[letter.language]
  const slip = slipWords[letter.language]
  return (
    <PostForm path={path} formId={formId}>
      <p class="small soft">{closed.cannotCome}</p>
      <div class="actions">
        <SendButton look="outlined" action="decline">
          {slip.no}
        </SendButton>
      </div>
    </PostForm>
  )
}

function deadlineWas(letter: FrozenLetter): string {
  const words = closedWords[letter.language]
  const deadline = printedDeadline(letter) ?? ''
  return letter.deadline?.time ? words.deadlineWasAt(deadline) : words.deadlineWas(deadline)
}
