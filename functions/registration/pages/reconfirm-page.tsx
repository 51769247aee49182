import { factsWords } from '../../../templates/words/page/facts.ts'
import { reconfirmWords } from '../../../templates/words/page/reconfirm.ts'
import type { Reader } from '../../audience/reader.ts'
import type { Reconfirming } from '../../audience/reconfirm.ts'
import { FactBox } from '../../form/fact-box.tsx'
import type { Banner } from '../../form/page.tsx'
import { ProblemSummary } from '../../form/problem-summary.tsx'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import { printedDeadline, sessionFacts } from '../../letter-page/meeting-facts.ts'
import { NarrowPage } from '../../letter-page/narrow-page.tsx'
import { asSentence } from '../../values/as-sentence.ts'
import { shownProblems, titleWith } from '../fields/shown-problems.ts'
import type { PageProblem } from '../fields/typed.ts'
import { ReconfirmForm } from '../forms/reconfirm.tsx'
import { Colleagues, type ShownColleague } from '../parts/colleagues.tsx'
import { ContactParagraph } from '../parts/contact-paragraph.tsx'
import { OthersRow } from '../parts/others-row.tsx'
import { Row } from '../parts/row.tsx'

export interface ReconfirmPageProps {
  letter: FrozenLetter
  session: FrozenSession
  reader: Reader
  question: Reconfirming
  /** Who registered them, where their own yes is still missing; else empty. */
  registrar?: string
  /** Giving the seat up is billed just now. */
  costs: boolean
  /** The deadline has not passed. */
  open: boolean
  path: string
  formId: string
  chosen: 'register' | 'decline' | null
  problems?: readonly PageProblem[]
  handOver?: string
  /** Where somebody else can be registered. */
  others?: string | null
  colleagues?: readonly ShownColleague[]
  optOut?: string | undefined
  banner?: Banner | undefined
}

/**
 * The page of somebody whose meeting has changed since they said yes: old, new, and one question.
 */
export const ReconfirmPage = (props: ReconfirmPageProps) => {
  const { letter, session, reader, question, costs, open, handOver, others, colleagues, optOut, banner } = props
  const { language } = letter
  const words = reconfirmWords[language]
  const problems = shownProblems(props.problems ?? [], language)
  const heading = words.heading(reader.firstName)
  const deadline = open ? printedDeadline(letter, 'short') : null
  return (
    <NarrowPage
      letter={letter}
      title={titleWith(problems, `${heading} – ${letter.title}`, language)}
      state="toReconfirm"
      optOut={optOut}
      banner={banner}
    >
      <ProblemSummary problems={problems} />
      <h1>{heading}</h1>
      <p class="lead">{[words.movedMeans, ...(deadline ? [words.answerBy(deadline)] : [])].join(' ')}</p>
      {letter.price && <p>{released(letter, question, costs)}</p>}
      <ReconfirmForm {...props} problems={problems} />
      <FactBox label={factsWords[language].label} {...sessionFacts(letter, session)} />
      {handOver && (
        <ul class="rows">
          <Row asks={words.orElse} means="" href={handOver} does={words.handOver} />
          <OthersRow reader={reader} href={others} />
        </ul>
      )}
      <Colleagues colleagues={colleagues} kind={reader.kind} />
      <ContactParagraph letter={letter} />
    </NarrowPage>
  )
}

function released({ language }: FrozenLetter, { what, release }: Reconfirming, costs: boolean): string {
  const words = reconfirmWords[language]
  if (costs) return words.releaseOver
  if (!release) return what === 'moved' ? words.movedFree : ''
  return `${words.released(release.date.long)} ${words.because(asSentence(release.because))}`
}
