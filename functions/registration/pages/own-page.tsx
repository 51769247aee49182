import type { Child } from 'hono/jsx'
import { factsWords } from '../../../templates/words/page/facts.ts'
import { ownWords } from '../../../templates/words/page/own.ts'
import type { Reader } from '../../audience/reader.ts'
import { DoneMark } from '../../form/done-mark.tsx'
import { FactBox } from '../../form/fact-box.tsx'
import type { Banner } from '../../form/page.tsx'
import { ProblemSummary } from '../../form/problem-summary.tsx'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import type { PlannedStep } from '../../letter/step.ts'
import { priceFact, sessionFacts } from '../../letter-page/meeting-facts.ts'
import { NarrowPage } from '../../letter-page/narrow-page.tsx'
import { ProgrammeAndPractical } from '../../letter-page/programme-and-practical.tsx'
import { shownProblems, titleWith } from '../fields/shown-problems.ts'
import type { PageProblem, Typed } from '../fields/typed.ts'
import { KeepForm } from '../forms/keep.tsx'
import { Colleagues, type ShownColleague } from '../parts/colleagues.tsx'
import { ContactParagraph } from '../parts/contact-paragraph.tsx'
import { EraseNeeds } from '../parts/erase-needs.tsx'
import { placeholdersHere } from '../parts/placeholders-here.ts'
import { SeatRows, type SeatRowsProps } from '../parts/seat-rows.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { WhatWasTyped } from '../parts/what-was-typed.tsx'

export interface OwnPageProps extends Omit<SeatRowsProps, 'letter' | 'reader'> {
  letter: FrozenLetter
  session: FrozenSession
  reader: Reader
  /**
   * What is true of the confirmation mail: *sent* only when it was handed to the mail service, none
   * where no mail reaches them.
   */
  confirmation: 'onItsWay' | 'sent' | 'none'
  path: string
  formId: string
  problems?: readonly PageProblem[]
  typed?: Typed
  /** The campaign's timetable. */
  steps: readonly PlannedStep[]
  /** Whom this link has registered. */
  colleagues?: readonly ShownColleague[]
  participants?: Child
  /** They have written of food or access. */
  hasNeeds?: boolean
  optOut?: string | undefined
  banner?: Banner | undefined
  notices?: Child
}

/** The page of somebody with a seat: the receipt, and everything they may do with it. */
export const OwnPage = (props: OwnPageProps) => {
  const {
    registrar = '',
    problems = [],
    typed = {},
    letter,
    session,
    reader,
    confirmation,
    steps,
    colleagues,
    participants,
    hasNeeds = false,
    optOut,
    banner,
    notices,
  } = props
  const { language } = letter
  const own = ownWords[language]
  const words = factsWords[language]
  const { leaf, facts } = sessionFacts(letter, session)
  const price = priceFact(letter)
  const participant = { term: words.participant, says: [reader.name, reader.municipality].filter(Boolean).join(', ') }
  return (
    <NarrowPage
      letter={letter}
      title={titleWith(problems, own.title(letter.title, session.date.brief), language)}
      state="registered"
      optOut={optOut}
      banner={banner}
    >
      <ProblemSummary problems={shownProblems(problems, language)} />
      <WhatWasTyped letter={letter} typed={typed} />
      <DoneMark title={own.heading(reader.firstName)}>{confirmation !== 'none' && <p>{own[confirmation](reader.maskedEmail)}</p>}</DoneMark>
      {registrar && <KeepForm {...props} registrar={registrar} problems={shownProblems(problems, language)} />}
      {notices}
      <FactBox label={words.label} leaf={leaf} facts={[...facts, participant, ...(price ? [price] : [])]} />
      <SeatRows {...props} registrar={registrar} />
      {hasNeeds && !props.may.change && <EraseNeeds {...props} />}
      <Colleagues colleagues={colleagues} kind={reader.kind} />
      {participants}
      {confirmation !== 'none' && props.may.cancel && (
        <Timeline letter={letter} session={session} steps={steps} confirmation={confirmation} />
      )}
      <article class="letter">
        <ProgrammeAndPractical letter={letter} personal={placeholdersHere(letter, reader)} />
      </article>
      <ContactParagraph letter={letter} />
    </NarrowPage>
  )
}
