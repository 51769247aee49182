import { campaignWords } from '../../../templates/words/office/campaign.ts'
import { lettersWords } from '../../../templates/words/office/letters.ts'
import { mailingWords } from '../../../templates/words/office/mailing.ts'
import { newLinkWords } from '../../../templates/words/office/new-link.ts'
import { orderedWords } from '../../../templates/words/office/ordered.ts'
import { peopleWords } from '../../../templates/words/office/people.ts'
import { Unbroken } from '../../form/unbroken.tsx'
import { isOpen } from '../../letter/frozen-letter.ts'
import { canBeWithdrawn } from '../../staff/can-be-withdrawn.ts'
import { capitalised } from '../../values/capitalised.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { may, OfficePage } from '../pages/office-page.tsx'
import type { ToldProps } from '../pages/told.tsx'
import { AnswersCard } from './answers-card.tsx'
import type { CampaignProps } from './campaign-props.ts'
import { DecisionsCard } from './decisions-card.tsx'
import { DraftCard } from './draft-card.tsx'
import { LatestCard } from './latest-card.tsx'
import { MunicipalitiesCard } from './municipalities-card.tsx'
import { PlanCard } from './plan-card.tsx'
import { RolesCard, SessionsCard } from './seats-cards.tsx'
import { Ways } from './ways.tsx'
import { whereItStands } from './where-it-stands.ts'

/**
 * How one letter stands: what answers a chief is the first line, as text; what needs somebody comes
 * next.
 */
export const CampaignPage = ({ visit, standing, now, problems, done }: CampaignProps & ToldProps) => {
  const { campaign, letter, steps } = standing
  const words = campaignWords[visit.language]
  const of = { visit, standing, now }
  const state = campaign.state === 'launched' && letter && !isOpen(letter, now) ? 'closed' : campaign.state
  return (
    <OfficePage
      page="campaign"
      state={campaign.state}
      title={campaign.title || newLinkWords[visit.language].untitled}
      visit={visit}
      trail={<a href="/">{lettersWords[visit.language].title}</a>}
      live={steps.some(step => step.state === 'sending')}
      told={{
        problems,
        done,
        words: {
          ...peopleWords[visit.language].done,
          ...mailingWords[visit.language].done,
          ...words.done,
          ...orderedWords[visit.language],
        },
      }}
    >
      <StillToGo {...of} />
      <div class="top">
        <div>
          <span class={`pill ${campaign.state === 'launched' ? 'good' : 'plain'}`}>
            {lettersWords[visit.language].state[state] ?? state}
          </span>
          <h1>{campaign.title || newLinkWords[visit.language].untitled}</h1>
          {letter && (
            <p class="soft">
              <Unbroken
                says={capitalised(letter.sessions.map(({ date, time, venue }) => `${date.long} ${time}, ${venue.name}`).join(' · '))}
              />
            </p>
          )}
          <p>
            <strong>{whereItStands(standing, now, visit.language)}</strong>
          </p>
        </div>
      </div>
      {campaign.state === 'draft' ? (
        <div class="cols">
          <DraftCard visit={visit} campaign={campaign} people={standing.persons.length} />
          <Ways {...of} />
        </div>
      ) : (
        <div class="cols two glance">
          <DecisionsCard {...of} />
          <Ways {...of} />
          <PlanCard {...of} />
          <div class="cols wide">
            <AnswersCard {...of} />
            <MunicipalitiesCard {...of} />
          </div>
          <div class="cols">
            <SessionsCard {...of} />
            <RolesCard {...of} />
            <LatestCard {...of} />
          </div>
        </div>
      )}
    </OfficePage>
  )
}

/** A launch that has mailed nobody yet can be taken back. */
const StillToGo = ({ visit, standing: { campaign, steps }, now }: CampaignProps) => {
  const [invitation] = steps
  if (!invitation || !canBeWithdrawn(campaign, steps, now)) return null
  const words = campaignWords[visit.language]
  return (
    <section class="notice" aria-labelledby="fortryd">
      <h2 id="fortryd">{words.launched}</h2>
      <p>{words.goesAt(printedMoment(invitation.at, visit.language))}</p>
      {may(visit, 'sender') && (
        <form method="post" action={`/c/${campaign.id}/fortryd`}>
          <button type="submit" class="btn">
            {words.withdraw}
          </button>
        </form>
      )}
    </section>
  )
}
