import { logWords } from '../../../templates/words/office/log.ts'
import type { Campaign } from '../../campaign/store.ts'
import { capitalised } from '../../values/capitalised.ts'
import type { CampaignId, PersonNumber } from '../../values/ids.ts'
import type { Instant } from '../../values/instant.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { OfficePage } from '../pages/office-page.tsx'
import type { Visit } from '../visit.ts'

/** One line of the log, with names. */
export interface LogRow {
  at: Instant
  what: string
  by: string
  campaign: CampaignId
  /** Where several letters stand on one page. */
  title?: string
  about?: { number: PersonNumber; name: string }
}

export const LogPage = ({ visit, campaign, rows }: { visit: Visit; campaign?: Campaign; rows: readonly LogRow[] }) => {
  const words = logWords[visit.language]
  return (
    <OfficePage
      page="log"
      title={campaign ? `${words.title}, ${campaign.title}` : words.title}
      state={rows.length === 0 ? 'empty' : 'ready'}
      visit={visit}
      trail={campaign && <CampaignTrail visit={visit} campaign={campaign} />}
    >
      <div class="top">
        <div>
          <h1>{words.title}</h1>
          <p class="soft">{words.says}</p>
        </div>
      </div>
      {rows.length === 0 ? (
        <p class="empty">
          <b>{words.none}</b>
        </p>
      ) : (
        <section class="card scroll">
          <table class="table stacks">
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                {!campaign && <th scope="col">{words.letter}</th>}
                <th scope="col">{words.what}</th>
                <th scope="col">{words.who}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <tr>
                  <td>{capitalised(printedMoment(row.at, visit.language))}</td>
                  {!campaign && (
                    <td>
                      <a href={`/c/${row.campaign}`}>{row.title}</a>
                    </td>
                  )}
                  <td>
                    {row.about && (
                      <>
                        <a href={`/c/${row.campaign}/person/${row.about.number}`}>{row.about.name}</a>:{' '}
                      </>
                    )}
                    {words.happened[row.what] ?? row.what}
                  </td>
                  <td>{row.by}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </OfficePage>
  )
}
