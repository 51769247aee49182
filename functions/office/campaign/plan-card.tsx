import { campaignWords } from '../../../templates/words/office/campaign.ts'
import { closes } from '../../letter/frozen-letter.ts'
import type { Standing } from '../../staff/standing.ts'
import { capitalised } from '../../values/capitalised.ts'
import type { Instant } from '../../values/instant.ts'
import type { Language } from '../../values/language.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { mailingPath } from '../mailing/mailing-path.ts'
import { stepTitle } from '../step-title.ts'
import type { CampaignProps } from './campaign-props.ts'

interface Milestone {
  at: Instant
  title: string
  says: string
  href?: string
  look: 'done' | 'off' | ''
}

/** What has been sent, what comes next and when, on the recipients' clock. */
export const PlanCard = ({ visit: { language }, standing, now }: CampaignProps) => {
  const words = campaignWords[language]
  const milestones = milestonesOf(standing, now, language)
  const next = milestones.find(({ look, at }) => look === '' && at > now)
  return (
    <section class="card" aria-labelledby="plan">
      <h2 id="plan">{words.plan}</h2>
      {milestones.length === 0 ? (
        <p class="soft">{words.noPlan}</p>
      ) : (
        <>
          <p class="soft">{next ? words.next(next.title, printedMoment(next.at, language)) : words.nothingNext}</p>
          <ol class="timeline track">
            {milestones.map(milestone => (
              <li class={milestone === next ? 'next' : milestone.look}>
                <b>{milestone.href ? <a href={milestone.href}>{milestone.title}</a> : milestone.title}</b>
                <span>
                  {capitalised(printedMoment(milestone.at, language))}
                  {milestone.says && <br />}
                  {milestone.says}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function milestonesOf({ campaign, letter, steps }: Standing, now: Instant, language: Language): Milestone[] {
  if (!letter) return []
  const words = campaignWords[language]
  const ofSteps = steps.map(
    ({ name, run, forDay, at, state, sent }): Milestone => ({
      at,
      title: stepTitle({ name, run, forDay }, language),
      says: state === 'sent' ? words.sentTo(sent) : words.stepState[state],
      href: mailingPath(campaign.id, { name, ...(run && { run }) }),
      look: state === 'sent' ? 'done' : state === 'held' ? 'off' : '',
    }),
  )
  const passed = (at: Instant) => (at <= now ? ('done' as const) : ('' as const))
  const deadline = letter.deadline && { at: closes(letter), title: words.deadline, says: '', look: passed(closes(letter)) }
  const meetings = letter.sessions.map(({ starts, venue }) => ({
    at: starts,
    title: words.meeting,
    says: venue.name,
    look: passed(starts),
  }))
  return [...ofSteps, ...(deadline ? [deadline] : []), ...meetings].toSorted((a, b) => (a.at < b.at ? -1 : 1))
}
