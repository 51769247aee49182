import { campaignWords } from '../../../templates/words/office/campaign.ts'
import type { OpenDecision } from '../../staff/decisions.ts'
import type { Standing } from '../../staff/standing.ts'
import type { Visit } from '../visit.ts'
import type { CampaignProps } from './campaign-props.ts'
import { decisionShown } from './decision-shown.tsx'

/** All that waits for somebody, each with the button that settles it. */
export const DecisionsCard = ({ visit, standing }: CampaignProps) => {
  const words = campaignWords[visit.language]
  const { decisions } = standing
  return (
    <section class="card" aria-labelledby="beslut">
      <h2 id="beslut">
        {words.decide} {decisions.length > 0 && <span class="pill warn">{decisions.length}</span>}
      </h2>
      {decisions.length === 0 ? (
        <p class="soft">{words.nothingToDecide}</p>
      ) : (
        <ul class="todo">
          {decisions.map(decision => (
            <Decision decision={decision} visit={visit} standing={standing} />
          ))}
        </ul>
      )}
    </section>
  )
}

const Decision = ({ decision, visit, standing }: { decision: OpenDecision; visit: Visit; standing: Standing }) => {
  const { title, says, buttons } = decisionShown(decision, visit, standing)
  return (
    <li>
      <b>{title}</b>
      {says && <p>{says}</p>}
      <div class="buttons">{buttons}</div>
    </li>
  )
}
