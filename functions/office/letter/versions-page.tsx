import { letterWords } from '../../../templates/words/office/letter.ts'
import type { Campaign } from '../../campaign/store.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { may, OfficePage } from '../pages/office-page.tsx'
import type { Visit } from '../visit.ts'
import type { WhoDidIt } from '../who-did-it.ts'
import { Difference } from './difference.tsx'
import type { LetterVersion } from './letter-versions.ts'

interface VersionsProps {
  visit: Visit
  campaign: Campaign
  versions: readonly LetterVersion[]
  who: WhoDidIt
}

const Trail = ({ visit, campaign }: Pick<VersionsProps, 'visit' | 'campaign'>) => {
  return (
    <>
      <CampaignTrail visit={visit} campaign={campaign} /> / <a href={`/c/${campaign.id}/brev`}>{letterWords[visit.language].title}</a>
    </>
  )
}

const nameOf = ({ kind, number }: LetterVersion, visit: Visit): string => {
  const words = letterWords[visit.language]
  return kind === 'sent' ? words.sentVersion(number) : words.version(number)
}

/** Who changed the letter, and when; each can be seen and taken back. */
export const VersionsPage = ({ visit, campaign, versions, who }: VersionsProps) => {
  const words = letterWords[visit.language]
  return (
    <OfficePage
      page="versions"
      title={words.versionsTitle}
      state={versions.length === 0 ? 'empty' : 'ready'}
      visit={visit}
      trail={<Trail visit={visit} campaign={campaign} />}
    >
      <div class="top">
        <div>
          <h1>{words.versionsTitle}</h1>
          <p class="soft">{words.versionsSay}</p>
        </div>
      </div>
      {versions.length === 0 ? (
        <p class="empty">
          <b>{words.noVersions}</b>
          {words.noVersionsSay}
        </p>
      ) : (
        <section class="card">
          <table class="table stacks">
            <thead>
              <tr>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.who}</th>
              </tr>
            </thead>
            <tbody>
              {versions.map(version => (
                <tr>
                  <th scope="row">
                    <a href={`/c/${campaign.id}/brev/versioner/${version.key}`}>{nameOf(version, visit)}</a>
                  </th>
                  <td>{version.at ? printedMoment(version.at, visit.language) : ''}</td>
                  <td>{version.by ? who(version.by) : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </OfficePage>
  )
}

interface VersionProps extends Omit<VersionsProps, 'versions'> {
  version: LetterVersion
  before: LetterVersion | undefined
  /** The version a save must say it has read. */
  read: number
}

/** One version: what it changed, all of it, and the way back to it. */
export const VersionPage = ({ visit, campaign, version, before, read, who }: VersionProps) => {
  const words = letterWords[visit.language]
  return (
    <OfficePage page="version" title={nameOf(version, visit)} visit={visit} trail={<Trail visit={visit} campaign={campaign} />}>
      <div class="top">
        <div>
          <h1>{nameOf(version, visit)}</h1>
          {version.at && version.by && <p class="soft">{words.savedBy(who(version.by), printedMoment(version.at, visit.language))}</p>}
        </div>
        {may(visit, 'editor') && campaign.state !== 'over' && (
          <form method="post" action={`/c/${campaign.id}/brev`}>
            <input type="hidden" name="version" value={read} />
            <input type="hidden" name="restored" value="yes" />
            <textarea hidden name="text">{`\n${version.text}`}</textarea>
            <button type="submit" class="btn main" aria-describedby="tilbage">
              {words.takeBack}
            </button>
            <p class="hint" id="tilbage">
              {words.takeBackSays}
            </p>
          </form>
        )}
      </div>
      <div class="cols">
        <section class="card">
          <h2>{words.changedIn}</h2>
          <p class="soft">{before ? words.changedSays : words.firstVersion}</p>
          {before && <Difference from={before.text} to={version.text} />}
        </section>
        <details class="card">
          <summary>{words.wholeText}</summary>
          <pre class="file">{version.text}</pre>
        </details>
      </div>
    </OfficePage>
  )
}
