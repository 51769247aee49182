import { rehearsalWords } from '../../../templates/words/office/rehearsal.ts'
import { closes } from '../../letter/frozen-letter.ts'
import { capitalised } from '../../values/capitalised.ts'
import type { Instant } from '../../values/instant.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import type { Problem } from '../../values/problem.ts'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { may, OfficePage } from '../pages/office-page.tsx'
import type { ToldProps } from '../pages/told.tsx'
import type { Visit } from '../visit.ts'
import { AsCard } from './as-card.tsx'
import { type LookedProps, LookedThroughCard } from './looked-through-card.tsx'
import type { RehearsalProps } from './rehearsal-props.ts'
import { StepOf } from './step-of.tsx'
import { thingsToKnow } from './things-to-know.ts'
import { WhatIfCard } from './what-if-card.tsx'

/** The whole timetable as it would go: nothing is sent by looking, and nothing is stored. */
export const RehearsalPage = (props: RehearsalProps & LookedProps & ToldProps) => {
  const { visit, played, problems, done } = props
  const { campaign, persons } = played.of
  const words = rehearsalWords[visit.language]
  return (
    <OfficePage
      page="rehearsal"
      state={campaign.state}
      title={`${words.title}, ${campaign.title}`}
      visit={visit}
      trail={<CampaignTrail visit={visit} campaign={campaign} />}
      told={{ problems: problems.length > 0 ? problems : wrongIn(props), done, words: words.done }}
    >
      <div class="top">
        <div>
          <h1>{words.heading}</h1>
          <p class="soft">
            {campaign.state === 'draft' ? words.says(persons.length, mailsIn(props)) : words.runningSays} {supposedIn(props)}
          </p>
        </div>
        <Ways {...props} />
      </div>
      <div class="cols">
        <Know {...props} />
        <div class="cols two">
          <Steps {...props} />
          <div class="cols">
            <AsCard {...props} />
            <WhatIfCard {...props} />
            <LookedThroughCard {...props} />
          </div>
        </div>
      </div>
    </OfficePage>
  )
}

/** What was supposed and cannot be read is said on top too: the form is far down on a phone. */
const wrongIn = ({ visit, asked }: RehearsalProps): Problem[] => {
  const words = rehearsalWords[visit.language]
  const says = { tilmelder: words.wrongShare, afbud: words.wrongNumbers, frist: words.wrongDate }
  return asked.wrong.map(field => ({ at: field, code: 'WRONG-FIELD', level: 'blocker', says: says[field] }))
}

const mailsIn = ({ played: { rehearsal } }: RehearsalProps): number =>
  rehearsal.steps.reduce((sum, { readers }) => sum + readers.length, rehearsal.notices.length)

const countsIn = ({ played: { rehearsal } }: RehearsalProps) => {
  const of = (kind: string) => rehearsal.notices.filter(notice => notice.kind === kind).length
  return [of('confirmation'), of('declined'), of('waitlisted')] as const
}

function supposedIn(props: RehearsalProps): string {
  const words = rehearsalWords[props.visit.language]
  return props.played.rehearsal.notices.length > 0 ? words.supposed(...countsIn(props)) : words.nobodyAnswers
}

const Ways = ({ visit, played }: RehearsalProps) => {
  const words = rehearsalWords[visit.language]
  const { campaign, persons } = played.of
  if (campaign.state !== 'draft') return null
  return (
    <div class="buttons">
      <a class="btn" href={`/c/${campaign.id}/brev`}>
        {words.edit}
      </a>
      {may(visit, 'editor') && (
        <form method="post" action={`/c/${campaign.id}/proeve`}>
          <button type="submit" class="btn" name="action" value="sample">
            {words.sample}
          </button>
        </form>
      )}
      {may(visit, 'sender') && persons.length > 0 && (
        <a class="btn main" href={`/c/${campaign.id}/send-ud`}>
          {words.launch(persons.length)}
        </a>
      )}
    </div>
  )
}

const Know = ({ visit, played }: RehearsalProps) => {
  const words = rehearsalWords[visit.language]
  const { campaign } = played.of
  if (campaign.state !== 'draft') return null
  const things = thingsToKnow(played.of, played.rehearsal, visit.language)
  return things.length === 0 ? (
    <p class="notice good">{words.nothingToKnow}</p>
  ) : (
    <section class="notice warn" aria-labelledby="vide">
      <h2 id="vide">{words.know(things.length)}</h2>
      <ul>
        {things.map(says => (
          <li>{says}</li>
        ))}
      </ul>
    </section>
  )
}

/** Mails, and what happens without one: each at its moment. */
const Steps = (props: RehearsalProps) => {
  const { visit, played } = props
  const words = rehearsalWords[visit.language]
  const { letter } = played.of
  const lines: { at: Instant; shown: unknown }[] = [
    ...played.rehearsal.steps.map(of => ({ at: of.step.at, shown: <StepOf {...props} of={of} /> })),
    ...(letter.deadline
      ? [{ at: closes(letter), shown: <Line visit={visit} at={closes(letter)} title={words.deadline} says={words.deadlineSays} /> }]
      : []),
    ...(played.rehearsal.answersAt
      ? [
          {
            at: played.rehearsal.answersAt,
            shown: (
              <Line
                visit={visit}
                at={played.rehearsal.answersAt}
                title={words.answersStep}
                says={`${capitalised(words.answersSays(...countsIn(props)))}.`}
                many={words.mails(played.rehearsal.notices.length)}
              />
            ),
          },
        ]
      : []),
    ...letter.sessions.map(({ starts, venue }) => ({
      at: starts,
      shown: <Line visit={visit} at={starts} title={words.meeting} says={venue.name} />,
    })),
  ]
  return (
    <section class="play" aria-labelledby="trin">
      <h2 id="trin" class="hidden">
        {words.steps}
      </h2>
      {lines.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ shown }) => shown)}
    </section>
  )
}

const Line = ({ visit, at, title, says, many }: { visit: Visit; at: Instant; title: string; says: string; many?: string }) => (
  <details>
    <summary>
      <span class="when">{capitalised(printedMoment(at, visit.language))}</span> <b>{title}</b>{' '}
      <span class="many">{many ?? rehearsalWords[visit.language].mails(0)}</span>
    </summary>
    <div class="inside">
      <p>{says}</p>
    </div>
  </details>
)
