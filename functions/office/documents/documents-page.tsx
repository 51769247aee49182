import type { Campaign } from '../../campaign/store.ts'
import type { ListedDocument } from '../../staff/list-documents.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { officeWords } from '../office-words.ts'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { may, OfficePage } from '../pages/office-page.tsx'
import { stepTitle } from '../step-title.ts'
import type { Visit } from '../visit.ts'
import type { WhoDidIt } from '../who-did-it.ts'

interface DocumentsProps {
  visit: Visit
  campaign: Campaign
  documents: readonly ListedDocument[]
  who: WhoDidIt
}

export const DocumentsPage = (props: DocumentsProps) => {
  const { visit, campaign, documents } = props
  const { documents: words } = officeWords(visit.language)
  return (
    <OfficePage
      page="documents"
      title={`${words.title}, ${campaign.title}`}
      state={documents.length === 0 ? 'empty' : 'ready'}
      visit={visit}
      trail={<CampaignTrail visit={visit} campaign={campaign} />}
    >
      <div class="top">
        <h1>{words.title}</h1>
      </div>
      {documents.length === 0 ? (
        <p class="empty">
          <b>{words.none}</b>
          {words.noneSays}
        </p>
      ) : (
        <div class="cols">
          {documents.map(document => (
            <DocumentCard {...props} document={document} />
          ))}
        </div>
      )}
    </OfficePage>
  )
}

const DocumentCard = ({ visit, campaign, who, document }: DocumentsProps & { document: ListedDocument }) => {
  const { language } = visit
  const words = officeWords(language).documents
  const { id, title, versions } = document
  const mails = document.with.map(name => stepTitle({ name }, language).toLocaleLowerCase('da')).join(', ')
  return (
    <section class="card" id={id} aria-label={title}>
      <span class={`pill ${versions.length > 0 ? 'good' : 'warn'}`}>{versions.length > 0 ? words.here : words.missing}</span>
      <h2>{title}</h2>
      <p class="soft">{words.goesWith(mails)}</p>
      {versions.length > 0 && (
        <ol class="timeline">
          {versions.map(({ version, name, bytes, note, addedAt, by }) => (
            <li class="done">
              <b>{words.version(version)}</b>
              <span>
                {words.added(name, Math.ceil(bytes / 1000), printedMoment(addedAt, language), who(by))}
                {note && <br />}
                {note}
              </span>
            </li>
          ))}
        </ol>
      )}
      {may(visit, 'sender') && (
        <p class="soft">
          {words.howTo}
          <br />
          <code>{`indbyd documents ${campaign.id} add FIL.pdf --as ${id}`}</code>
        </p>
      )}
    </section>
  )
}
