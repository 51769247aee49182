import type { PropsWithChildren } from 'hono/jsx'
import { changeWords } from '../../../templates/words/office/change.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { printedMoney } from '../../letter/money.ts'
import type { ChangedOutcome } from '../../staff/carry-out-change.ts'
import type { MailOfChange } from '../../staff/mails-of-change.ts'
import { capitalised } from '../../values/capitalised.ts'
import { findingInWords } from '../letter/finding-in-words.ts'
import { LeftOutTable } from '../pages/left-out-table.tsx'
import { stepTitle } from '../step-title.ts'
import type { LetterVisit } from '../visit.ts'
import { sessionSays } from './session-says.ts'
import { SessionsTable } from './sessions-table.tsx'

export type Looked = Extract<ChangedOutcome, { outcome: 'dryRun' }>

interface ChangeShownProps {
  visit: LetterVisit
  /** As it is in force, before the change. */
  letter: FrozenLetter
  looked: Looked
  /** It is called off: nobody is asked. */
  isOff: boolean
}

/** All a change comes to, before it happens: the same as the terminal's dry run. */
export const ChangeShown = ({ children, ...props }: PropsWithChildren<ChangeShownProps>) => (
  <div class="cols">
    <Changes {...props} />
    <Audience {...props} />
    <Timetable {...props} />
    <Mails {...props} />
    {children}
  </div>
)

const Changes = ({ visit, letter, looked, isOff }: ChangeShownProps) => {
  const words = changeWords[visit.language]
  const { changes, releases, sessions, warnings } = looked
  const money = printedMoney(releases.oere, visit.language)
  return (
    <section class="card" aria-labelledby="aendrer">
      <h2 id="aendrer">{words.changes}</h2>
      <dl class="hd">
        {changes.map(({ what, session, from, to }) => (
          <>
            <dt>
              {[words.parts[what] ?? words.other, session && letter.sessions.length > 1 && sessionSays(letter, session)]
                .filter(Boolean)
                .join(', ')}
            </dt>
            <dd>
              {from !== null && <s>{from}</s>} {to ?? words.off}
            </dd>
          </>
        ))}
      </dl>
      {releases.people > 0 && <p>{isOff ? words.voids(releases.people, money) : words.releases(releases.people, money)}</p>}
      {warnings.length > 0 && (
        <>
          <h3>{words.lookAt}</h3>
          <ul>
            {warnings.map(finding => (
              <li>{findingInWords(finding, visit.language).says}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{words.sessions}</h3>
      <SessionsTable visit={visit} letter={letter} sessions={sessions} />
    </section>
  )
}

const Audience = ({ visit, letter, looked, isOff }: ChangeShownProps) => {
  const { language, campaign } = visit
  const words = changeWords[language]
  const { asks, tells, leftOut, mails } = looked
  const counts = { ...asks, noAnswer: tells.unanswered, declined: tells.declined }
  const groups = Object.entries(counts) as [keyof typeof counts, number][]
  const says = (group: keyof typeof counts, people: number) => (group === 'registered' && isOff ? words.told : words.groups[group])(people)
  const concerned = looked.sessions.filter(({ affected }) => affected > 0)
  const listOf = (group: keyof typeof counts): [href: string, says: string][] =>
    group === 'registered' && letter.sessions.length > 1
      ? concerned.map(({ session }) => [`gang=${session}`, sessionSays(letter, session)])
      : [[`status=${group === 'waitlisted' || group === 'pendingApproval' ? 'waiting' : group}`, words.seeThem]]
  return (
    <section class="card" aria-labelledby="hvem">
      <h2 id="hvem">{words.who}</h2>
      <p>
        <strong data-count="mails">{words.mails(mails)}</strong>
      </p>
      <ul>
        {groups
          .filter(([, people]) => people > 0)
          .map(([group, people]) => (
            <li data-group={group}>
              {people} {says(group, people)}
              {listOf(group).map(([query, link], index) => (
                <>
                  {index === 0 ? ': ' : ' · '}
                  <a href={`/c/${campaign.id}/inviterede?${query}`}>{link}</a>
                </>
              ))}
            </li>
          ))}
      </ul>
      {tells.colleagues > 0 && <p class="soft">{words.colleagues(tells.colleagues)}</p>}
      <h3>{words.leftOut}</h3>
      <LeftOutTable leftOut={leftOut} language={language} words={words} />
    </section>
  )
}

const Timetable = ({ visit, looked: { timetable } }: ChangeShownProps) => {
  const { language } = visit
  const words = changeWords[language]
  const { moved, fallen, past } = timetable
  const title = ({ step, forDay }: { step: string; forDay?: string }) => {
    const [name = step, run] = step.split('#')
    return stepTitle({ name, forDay, ...(run && { run: Number(run) }) }, language)
  }
  const nothing = moved.length + fallen.length + past.length === 0
  return (
    <section class="card" aria-labelledby="tidsplan">
      <h2 id="tidsplan">{words.plan}</h2>
      {nothing && <p class="soft">{words.samePlan}</p>}
      {moved.length > 0 && (
        <>
          <h3>{words.moved}</h3>
          <ol class="timeline">
            {moved.map(({ from, to, ...step }) => (
              <li>
                <b>{title(step)}</b>
                <span>
                  {capitalised(to)}
                  {from && `, ${words.was(from)}`}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {(
        [
          [words.fallen, fallen],
          [words.past, past],
        ] as const
      )
        .filter(([, steps]) => steps.length > 0)
        .map(([heading, steps]) => (
          <>
            <h3>{heading}</h3>
            <ol class="timeline">
              {steps.map(({ at, ...step }) => (
                <li class="off">
                  <b>{title(step)}</b>
                  <span>{capitalised(at)}</span>
                </li>
              ))}
            </ol>
          </>
        ))}
    </section>
  )
}

const Mails = ({ visit, letter, looked: { reads } }: ChangeShownProps) => {
  const words = changeWords[visit.language]
  if (reads.length === 0) return null
  return (
    <section class="card" aria-labelledby="laeses">
      <h2 id="laeses">{words.reads}</h2>
      <p class="soft">{words.readsSay}</p>
      {reads.map(read => (
        <details data-read={read.to}>
          <summary>{summaryOf(read, visit, letter)}</summary>
          <p>
            {words.subject}: <strong>{read.subject}</strong>
          </p>
          <button
            type="submit"
            class="btn low"
            form="aendring"
            formtarget="_blank"
            name="show"
            value={mailKey(read)}
            data-mail={words.frame(read.reader.name)}
          >
            {words.seeMail}
          </button>
          <details>
            <summary>{words.asText}</summary>
            <div class="mail-text serif">{read.text.trim()}</div>
          </details>
        </details>
      ))}
    </section>
  )
}

/** Which of the mails of a change it is. */
export const mailKey = ({ to, session }: MailOfChange): string => [to, session].filter(Boolean).join(' ')

function summaryOf({ to, session, people, reader }: MailOfChange, { language }: LetterVisit, letter: FrozenLetter): string {
  const words = changeWords[language]
  const where = session && letter.sessions.length > 1 ? ` (${sessionSays(letter, session)})` : ''
  return `${words.readers[to]}${where}. ${words.readBy(people, reader.name)}`
}
