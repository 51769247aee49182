import { mailingWords } from '../../../templates/words/office/mailing.ts'
import { type Step, waitsForStaff } from '../../letter/step.ts'
import { ShareBar } from '../../plots/share-bar.tsx'
import { fateInWords, reasonInWords } from '../../staff/why-words.ts'
import { capitalised } from '../../values/capitalised.ts'
import { hour, later } from '../../values/instant.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { may, OfficePage } from '../pages/office-page.tsx'
import type { ToldProps } from '../pages/told.tsx'
import { stepTitle } from '../step-title.ts'
import type { Visit } from '../visit.ts'
import { DoubtsCard } from './doubts-card.tsx'
import { HeldButtons } from './held-buttons.tsx'
import { mailingPath } from './mailing-path.ts'
import type { MailingProps } from './mailing-props.ts'

/** So long after a mailing began the last of its mails are still on their way. */
const stillArriving = 2 * hour

export const MailingPage = (props: MailingProps & ToldProps) => {
  const { visit, campaign, step, counts, doubts, problems, done, now } = props
  const words = mailingWords[visit.language]
  const title = stepTitle(step, visit.language)
  return (
    <OfficePage
      page="mailing"
      state={step.state}
      title={`${title}, ${campaign.title}`}
      visit={visit}
      trail={<CampaignTrail visit={visit} campaign={campaign} />}
      live={step.state === 'sending' || (counts.underWay > 0 && now < later(step.at, stillArriving))}
      told={{ problems, done, words: words.done }}
    >
      <div class="top">
        <div>
          <h1>{title}</h1>
          <p>
            <strong>{howItGoes(step, visit)}</strong>
          </p>
        </div>
        <PauseButton {...props} />
      </div>
      {waitsForStaff(step) && campaign.state === 'launched' && <HeldCard {...props} />}
      {doubts.length > 0 && <DoubtsCard {...props} />}
      {counts.chosen > 0 && (
        <div class="cols two">
          <ProgressCard {...props} />
          <div class="cols">
            <LeftOutCard {...props} />
            <FailuresCard {...props} />
          </div>
        </div>
      )}
    </OfficePage>
  )
}

function howItGoes({ state, at, pausedFor, fallsAway }: Step, { language }: Visit): string {
  const words = mailingWords[language]
  const when = printedMoment(at, language)
  switch (state) {
    case 'planned':
      return words.planned(when)
    case 'waiting':
      return words.waiting
    case 'sending':
      return words.sending
    case 'paused':
      return pausedFor === 'quota' ? words.pausedByService : words.paused
    case 'sent':
      return words.sent(when)
    case 'held':
      return fallsAway ? words.fellAway : words.held(when)
  }
}

/** Its day was over, or it became too late: staff say what becomes of it. */
const HeldCard = ({ visit, campaign, step }: MailingProps) => {
  const words = mailingWords[visit.language]
  return (
    <section class="notice warn" aria-labelledby="holdt">
      <h2 id="holdt">{words.heldTitle}</h2>
      <p>{words.heldSays}</p>
      {may(visit, 'sender') && <HeldButtons path={mailingPath(campaign.id, step)} language={visit.language} />}
    </section>
  )
}

const PauseButton = ({ visit, campaign, step }: MailingProps) => {
  const words = mailingWords[visit.language]
  if (!may(visit, 'sender') || (step.state !== 'sending' && !campaign.paused)) return null
  const [path, says] = campaign.paused ? ['fortsaet', words.resume] : ['pause', words.pause]
  return (
    <form method="post" action={`/c/${campaign.id}/${path}`}>
      <input type="hidden" name="til" value={new URL(visit.c.req.url).pathname} />
      <button type="submit" class="btn">
        {says}
      </button>
    </form>
  )
}

const parts = { delivered: 'yes', underWay: 'none', leftOut: 'no', failed: 'fail', unknown: 'wait' } as const
type Part = keyof typeof parts

const ProgressCard = ({ visit, counts, step }: MailingProps) => {
  const words = mailingWords[visit.language]
  const shares = Object.entries(parts) as [Part, (typeof parts)[Part]][]
  const settled = counts.chosen - counts.underWay
  return (
    <section class="card" aria-labelledby="fremdrift">
      <h2 id="fremdrift">{words.progress(settled, counts.chosen)}</h2>
      <p class="soft">{words.sum(counts.chosen)}</p>
      {step.state === 'sending' ? (
        <progress value={settled} max={counts.chosen} aria-labelledby="fremdrift" />
      ) : (
        <ShareBar shares={shares.map(([part, look]) => ({ look, count: counts[part] }))} />
      )}
      <dl class="tally">
        {shares.map(([part, look]) => (
          <div>
            <dt>
              <i class={`dot c-${look}`} />
              {words.counts[part]}
            </dt>
            <dd data-count={part}>{counts[part]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const LeftOutCard = ({ visit, counts }: MailingProps) => {
  const words = mailingWords[visit.language]
  const reasons = Object.entries(counts.because).toSorted(([, a], [, b]) => b - a)
  return (
    <section class="card" aria-labelledby="ikke-med">
      <h2 id="ikke-med">{words.leftOut}</h2>
      <p class="soft">{reasons.length === 0 ? words.nobodyLeftOut : words.leftOutSays}</p>
      {reasons.length > 0 && (
        <table class="table">
          <tbody>
            {reasons.map(([because, people]) => (
              <tr>
                <th scope="row">{capitalised(reasonInWords(because, visit.language))}</th>
                <td class="r">{people}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const FailuresCard = ({ visit, campaign, counts, names }: MailingProps) => {
  const words = mailingWords[visit.language]
  const shown = counts.failures.filter(({ number }) => names.has(number))
  if (shown.length === 0) return null
  return (
    <section class="card" aria-labelledby="fejl">
      <h2 id="fejl">{words.failed}</h2>
      <ul>
        {shown.map(({ number, became }) => (
          <li>
            <a href={`/c/${campaign.id}/person/${number}`}>{names.get(number)}</a>
            <br />
            <span class="soft">{capitalised(fateInWords({ became }, visit.language))}</span>
          </li>
        ))}
      </ul>
      {shown.length < counts.failures.length && <p class="soft">{words.more(counts.failures.length - shown.length)}</p>}
    </section>
  )
}
