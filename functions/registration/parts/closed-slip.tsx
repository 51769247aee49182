import { closedWords } from '../../../templates/words/page/closed.ts'
import { contactWords } from '../../../templates/words/page/contact.ts'
import { Callout } from '../../form/callout.tsx'
import { summaryId } from '../../form/problem-summary.tsx'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { ContactLine } from '../../letter-page/contact-line.tsx'
import { printedDeadline } from '../../letter-page/meeting-facts.ts'
import { LateDecline, LateForm } from '../forms/late.tsx'
import type { RegistrationFieldsProps } from '../forms/registration-fields.tsx'
import { WhatWasTyped } from './what-was-typed.tsx'

/**
 * Why nobody can register (any more). `mayAsk`: a request after the deadline goes to staff, who may
 * open for one person.
 */
export type Closed = { because: 'deadline'; mayAsk: boolean } | { because: 'started' | 'calledOff' | 'full' | 'municipalityFull' }

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
    municipalityFull: { title: words.municipalityFull, means: words.municipalityFullMeans },
  }[closed.because]
  const stillHelps = closed.because !== 'started'
  return (
    <>
      <div id={props.typed.action ? summaryId : undefined} tabindex={-1}>
        <Callout tone="warn" title={title}>
          <p>{means}</p>
          {stillHelps && (
            <p>
              {words.stillWish} {contact === 'none' ? whom.replyToMail : <ContactLine contact={contact} lead={whom.write} />}
            </p>
          )}
        </Callout>
      </div>
      {closed.because === 'deadline' && closed.mayAsk ? <LateForm {...props} /> : <WhatWasTyped letter={letter} typed={props.typed} />}
      {stillHelps && props.mayDecline && !letter.price && <LateDecline {...props} />}
    </>
  )
}

function deadlineWas(letter: FrozenLetter): string {
  const words = closedWords[letter.language]
  const deadline = printedDeadline(letter) ?? ''
  return letter.deadline?.time ? words.deadlineWasAt(deadline) : words.deadlineWas(deadline)
}
