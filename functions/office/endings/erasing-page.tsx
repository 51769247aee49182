import { endingsWords } from '../../../templates/words/office/endings.ts'
import type { Campaign } from '../../campaign/store.ts'
import type { DocumentVersion } from '../../documents/document.ts'
import type { Erasure } from '../../endings/erasures.ts'
import type { ShownDue } from '../../staff/acts/retention.ts'
import { NumberField } from '../orders/number-field.tsx'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { OfficePage } from '../pages/office-page.tsx'
import type { ToldProps } from '../pages/told.tsx'
import type { LetterVisit } from '../visit.ts'
import { DueTable } from './due-table.tsx'
import { ProofsCard } from './proofs-card.tsx'

interface ErasingProps {
  visit: LetterVisit
  campaign: Campaign
  due: readonly ShownDue[]
  erasures: readonly Erasure[]
  documents: readonly DocumentVersion[]
  /** Its meeting is still to be held, so nothing of it may be erased early. */
  isToCome: boolean
  /** As typed, where it was not accepted. */
  confirmed: string
}

export const ErasingPage = (props: ErasingProps & ToldProps) => {
  const { visit, campaign, due, erasures, problems, done } = props
  const words = endingsWords[visit.language]
  return (
    <OfficePage
      page="erasing"
      state={campaign.state}
      title={`${words.title}, ${campaign.title}`}
      visit={visit}
      trail={<CampaignTrail visit={visit} campaign={campaign} />}
      told={{ problems, done, words: words.done }}
    >
      <div class="top">
        <div>
          <h1>{words.title}</h1>
          <p class="soft">{words.says}</p>
        </div>
      </div>
      <div class="cols">
        <section class="card" aria-labelledby="hvornaar">
          <h2 id="hvornaar">{words.when}</h2>
          {due.length === 0 ? <p class="soft">{words.nothing}</p> : <DueTable due={due} language={visit.language} />}
          <p>
            <a href="/sletning">{words.toAll}</a>
          </p>
        </section>
        {campaign.state !== 'erased' && <ArchiveCard {...props} />}
        {campaign.state !== 'erased' && <EarlyCard {...props} />}
        <ProofsCard erasures={erasures} language={visit.language} />
      </div>
    </OfficePage>
  )
}

const ArchiveCard = ({ visit, campaign, documents }: ErasingProps) => {
  const words = endingsWords[visit.language]
  const base = `/c/${campaign.id}`
  return (
    <section class="card" aria-labelledby="arkiv">
      <h2 id="arkiv">{words.archive}</h2>
      <p class="soft">{words.archiveSays}</p>
      <p class="buttons">
        <a class="btn" href={`${base}/eksport/archive.zip`}>
          {words.download}
        </a>
      </p>
      {documents.length > 0 && (
        <details>
          <summary>{words.documentsApart}</summary>
          <ul>
            {documents.map(({ document, version, name }) => (
              <li>
                <a href={`${base}/eksport/document.${document}.${version}`}>{name}</a> ({version})
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const EarlyCard = ({ visit, campaign, isToCome, confirmed, problems }: ErasingProps & ToldProps) => {
  const words = endingsWords[visit.language]
  return (
    <section class="card" aria-labelledby="foer-tiden">
      <h2 id="foer-tiden">{words.early}</h2>
      {isToCome ? (
        <p class="soft">{words.earlyComes}</p>
      ) : (
        <form method="post" class="stack">
          <p>{words.earlySays}</p>
          <NumberField label={words.earlyNumber} says={words.earlyNumberSays(campaign.recipients)} value={confirmed} problems={problems} />
          <p class="buttons">
            <button type="submit" class="btn stop">
              {words.earlyButton}
            </button>
          </p>
        </form>
      )}
    </section>
  )
}
