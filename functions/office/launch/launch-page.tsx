import { launchWords } from '../../../templates/words/office/launch.ts'
import { lettersWords } from '../../../templates/words/office/letters.ts'
import { rehearsalWords } from '../../../templates/words/office/rehearsal.ts'
import { mailAsRead } from '../../rehearsing/mail-as-read.ts'
import { untilItGoes } from '../../rehearsing/rehearsable.ts'
import { capitalised } from '../../values/capitalised.ts'
import { later } from '../../values/instant.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { isBlocker } from '../../values/problem.ts'
import { OfficePage } from '../pages/office-page.tsx'
import { changesSince } from '../rehearsal/changes-since.ts'
import { stepTitle } from '../step-title.ts'
import { LaunchForm } from './launch-form.tsx'
import type { LaunchProps } from './launch-props.ts'

/** The last page: all that is about to happen, how fresh the rehearsal is, and a number to type. */
export const LaunchPage = (props: LaunchProps) => {
  const { visit, campaign, problems } = props
  const words = launchWords[visit.language]
  return (
    <OfficePage
      page="launch"
      state={props.found.some(isBlocker) ? 'stops' : 'ready'}
      title={`${words.title}, ${campaign.title}`}
      visit={visit}
      trail={
        <>
          <a href="/">{lettersWords[visit.language].title}</a> / <a href={`/c/${campaign.id}`}>{campaign.title}</a>
        </>
      }
      told={{ problems }}
    >
      <div class="top">
        <div>
          <h1>{words.heading(campaign.title)}</h1>
          <p class="soft">{words.says}</p>
        </div>
      </div>
      <div class="cols two">
        <Summary {...props} />
        <div class="cols">
          <RehearsalCard {...props} />
          <LaunchForm {...props} />
        </div>
      </div>
    </OfficePage>
  )
}

const Summary = ({ visit, of, rehearsal, now }: LaunchProps) => {
  const { language } = visit
  const words = launchWords[language]
  const { letter, persons, documents } = of
  const [invitation, ...after] = rehearsal.steps
  const cast = invitation ? rehearsal.castAt(invitation.step.at) : []
  const reader = cast.find(({ number }) => number === invitation?.readers[0]) ?? cast[0]
  const mailboxes = persons.filter(({ kind }) => kind === 'mailbox').length
  const leftOut = invitation ? persons.length - invitation.readers.length : 0
  const there = new Set(documents.map(({ document }) => document))
  const isSoon = invitation !== undefined && invitation.step.at <= later(now, untilItGoes)
  const rows: [string, string][] = [
    [words.who, [words.people(persons.length - mailboxes, mailboxes), ...(leftOut > 0 ? [words.leftOut(leftOut)] : [])].join('. ')],
    [words.from, `${letter.sender.name}, ${letter.sender.address}`],
    [words.subject, invitation && reader ? mailAsRead(reader, invitation.step, letter, documents).subject : ''],
    [words.when, isSoon || !invitation ? words.soon : words.later(capitalised(printedMoment(invitation.step.at, language)))],
    [words.meeting, letter.sessions.map(({ date, time, venue }) => `${capitalised(date.long)} ${time}, ${venue.name}`).join('\n')],
    [
      words.deadline,
      letter.deadline ? [capitalised(letter.deadline.date.long), letter.deadline.time].filter(Boolean).join(' ') : words.noDeadline,
    ],
    [
      words.documents,
      letter.documents.map(({ id, title }) => (there.has(id) ? title : `${title} (${words.missing})`)).join(', ') || words.noDocuments,
    ],
  ]
  return (
    <section class="card" aria-labelledby="det">
      <h2 id="det">{words.sum}</h2>
      <table class="table stacks">
        <tbody>
          {rows.map(([what, says]) => (
            <tr>
              <th scope="row">{what}</th>
              <td>
                {says.split('\n').map((line, index) => (
                  <>
                    {index > 0 && <br />}
                    {line}
                  </>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{words.plan}</h2>
      <ol class="timeline">
        {after.map(({ step }) => (
          <li>
            <b>{stepTitle(step, language)}</b>
            <span>{capitalised(printedMoment(step.at, language))}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

const RehearsalCard = ({ visit, campaign, looked, who, fingerprint }: LaunchProps) => {
  const words = launchWords[visit.language]
  const since = looked ? changesSince(looked, fingerprint, visit.language) : ''
  return (
    <section class={looked && since === '' ? 'card' : 'notice warn'} aria-labelledby="proeve">
      <h2 id="proeve">{words.rehearsal}</h2>
      <p>
        {looked
          ? `${rehearsalWords[visit.language].lookedBy(who(looked.by), printedMoment(looked.at, visit.language))} ${since}`
          : words.neverLooked}
      </p>
      <p>
        <a href={`/c/${campaign.id}/proeve`}>{words.seeRehearsal}</a>
      </p>
    </section>
  )
}
