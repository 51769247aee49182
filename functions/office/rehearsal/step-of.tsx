import { rehearsalWords } from '../../../templates/words/office/rehearsal.ts'
import type { PersonRow } from '../../audience/person.ts'
import { isOfTimetable, type PlayedStep } from '../../rehearsing/rehearsal.ts'
import { reasonInWords } from '../../staff/why-words.ts'
import { capitalised } from '../../values/capitalised.ts'
import type { PersonNumber } from '../../values/ids.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { mailingPath } from '../mailing/mailing-path.ts'
import { LeftOutTable } from '../pages/left-out-table.tsx'
import { stepTitle } from '../step-title.ts'
import { MailFrame } from './mail-frame.tsx'
import { readerOfStep } from './played.ts'
import type { RehearsalProps } from './rehearsal-props.ts'

/** So many are named; the rest are a number. */
const named = 12

/** One mail of the timetable: when, who gets it, who not and why, and the mail itself. */
export const StepOf = (props: RehearsalProps & { of: PlayedStep }) => {
  const { visit, of: playedStep } = props
  const { step, outcome, readers } = playedStep
  const words = rehearsalWords[visit.language]
  const title = stepTitle(step, visit.language)
  const many = outcome === 'waits' ? words.waits : outcome === 'over' ? words.sent : words.mails(readers.length)
  return (
    <details id={`trin-${step.name}${step.run ? `-${step.run}` : ''}`}>
      <summary>
        <span class="when">{capitalised(printedMoment(step.at, visit.language))}</span> <b>{title}</b> <span class="many">{many}</span>
      </summary>
      <div class="inside">
        <Who {...props} title={title} />
        <Read {...props} title={title} />
      </div>
    </details>
  )
}

type PartProps = RehearsalProps & { of: PlayedStep; title: string }

const Who = ({ visit, played, of: { step, outcome, readers, leftOut, missing } }: PartProps) => {
  const { language } = visit
  const words = rehearsalWords[language]
  const { campaign, letter } = played.of
  const people = new Map(played.of.persons.map(person => [person.number, person]))
  if (outcome === 'over')
    return (
      <div class="stack">
        <p>{step.state === 'held' ? words.tooLate : words.isOver}</p>
        <p>
          <a href={mailingPath(campaign.id, step)}>{words.seeMailing}</a>
        </p>
      </div>
    )
  const titles = letter.documents.filter(({ id }) => missing.includes(id)).map(({ title }) => `»${title}«`)
  return (
    <div class="stack">
      {outcome === 'waits' ? (
        <p>{words.waitsFor(titles.join(', '))}</p>
      ) : (
        <>
          <p>{words.readers(readers.length)}</p>
          <Names numbers={readers} people={people} more={words.more} />
          <LeftOut leftOut={leftOut} people={people} language={language} />
        </>
      )}
    </div>
  )
}

interface NamesProps {
  numbers: readonly PersonNumber[]
  people: ReadonlyMap<PersonNumber, PersonRow>
  more(n: number): string
}

const Names = ({ numbers, people, more }: NamesProps) =>
  numbers.length === 0 ? null : (
    <p class="soft">
      {numbers
        .slice(0, named)
        .map(number => people.get(number)?.name ?? '')
        .join(', ')}
      {numbers.length > named && ` ${more(numbers.length - named)}`}
    </p>
  )

interface LeftOutProps {
  leftOut: PlayedStep['leftOut']
  people: ReadonlyMap<PersonNumber, PersonRow>
  language: RehearsalProps['visit']['language']
}

const LeftOut = ({ leftOut, people, language }: LeftOutProps) => {
  const words = rehearsalWords[language]
  const numbersOf = (because: keyof typeof leftOut) => leftOut[because] ?? []
  const counts = Object.fromEntries(Object.entries(leftOut).map(([because, { length }]) => [because, length])) as Counts
  return (
    <LeftOutTable
      leftOut={counts}
      language={language}
      words={words}
      beside={because => <Names numbers={numbersOf(because)} people={people} more={words.more} />}
    />
  )
}

type Counts = Partial<Record<keyof PlayedStep['leftOut'], number>>

/** The mail itself, as whoever was picked would read it, or why they do not get it. */
const Read = (props: PartProps) => {
  const { visit, played, of: playedStep, title } = props
  const { language } = visit
  const words = rehearsalWords[language]
  const reader = readerOfStep(played, playedStep)
  if (playedStep.outcome === 'over' || !isOfTimetable(playedStep.step) || !reader) return null
  const because = Object.entries(playedStep.leftOut).find(([, numbers]) => numbers.includes(reader.number))?.[0]
  if (because)
    return (
      <p>
        <b>{words.no}</b> {capitalised(reasonInWords(because, language))}.
      </p>
    )
  return <MailFrame {...props} reader={reader} title={title} isExample={played.as === null} />
}
