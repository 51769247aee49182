import { documentsWords } from '../../../templates/words/office/documents.ts'
import type { Campaign } from '../../campaign/store.ts'
import { AroundField, described } from '../../form/around-field.tsx'
import type { ListedDocument } from '../../staff/list-documents.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { NumberField } from '../orders/number-field.tsx'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { ChosenField, TypedField } from '../pages/field.tsx'
import { may, OfficePage } from '../pages/office-page.tsx'
import { saidAt, type ToldProps } from '../pages/told.tsx'
import { stepTitle } from '../step-title.ts'
import type { Visit } from '../visit.ts'
import type { WhoDidIt } from '../who-did-it.ts'

/** A file that was not taken yet, with what was typed beside it. */
export interface TypedDocument {
  /** The document's id in the letter. */
  as: string
  note: string
  confirmed: string
  /** Of one that the letter is to name. */
  title?: string
  /** Where it waits, so that nobody sends it twice. */
  kept: { kept: string; name: string } | null
  /** How many are mailed it by itself, where their number must be typed. */
  mails: number | null
  /** Those had the mail it goes with before the letter had it, and no version of it. */
  first?: true | undefined
}

export interface DocumentsTold extends ToldProps {
  typed: TypedDocument | null
}

interface DocumentsProps {
  visit: Visit
  campaign: Campaign
  /** Null while the letter cannot be read. */
  documents: readonly ListedDocument[] | null
  who: WhoDidIt
  told: DocumentsTold
}

export const DocumentsPage = (props: DocumentsProps) => {
  const { visit, campaign, documents, told } = props
  const words = documentsWords[visit.language]
  return (
    <OfficePage
      page="documents"
      title={`${words.title}, ${campaign.title}`}
      state={documents?.length ? 'ready' : 'empty'}
      visit={visit}
      trail={<CampaignTrail visit={visit} campaign={campaign} />}
      told={{ ...told, words: words.done }}
    >
      <div class="top">
        <h1>{words.title}</h1>
      </div>
      {documents === null ? (
        <p class="empty">
          <b>{words.notRead}</b>
          {words.notReadSays}
          <br />
          <a class="btn" href={`/c/${campaign.id}/brev`}>
            {words.toLetter}
          </a>
        </p>
      ) : (
        <div class="cols">
          {documents.length === 0 && (
            <p class="empty">
              <b>{words.none}</b>
              {campaign.state === 'draft' ? words.noneSays : words.noneOut}
            </p>
          )}
          {documents.map(document => (
            <DocumentCard {...props} document={document} />
          ))}
          {campaign.state === 'draft' && may(visit, 'editor') && <NewDocument {...props} />}
        </div>
      )}
    </OfficePage>
  )
}

/** A letter that is not out yet may name one more. */
const NewDocument = ({ visit, campaign, told: { problems, typed } }: DocumentsProps) => {
  const words = documentsWords[visit.language]
  return (
    <form class="card stack" method="post" action={`/c/${campaign.id}/dokumenter`}>
      <h2>{words.another}</h2>
      <TypedField
        id="title"
        name="title"
        label={words.called}
        value={typed?.title ?? ''}
        required
        maxlength={120}
        problem={saidAt(problems, 'title')}
      />
      <ChosenField
        id="with"
        name="with"
        label={words.comesWith}
        value="programme"
        options={(['invitation', 'programme', 'thanks'] as const).map(name => [name, stepTitle({ name }, visit.language)])}
      />
      <p>
        <button type="submit" class="btn">
          {words.nameIt}
        </button>
      </p>
    </form>
  )
}

const DocumentCard = ({ document, ...props }: DocumentsProps & { document: ListedDocument }) => {
  const { visit, campaign, who } = props
  const { language } = visit
  const words = documentsWords[language]
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
      {may(visit, 'editor') && (campaign.state === 'draft' || campaign.state === 'launched') && <AddFile {...props} document={document} />}
    </section>
  )
}

const AddFile = ({
  visit,
  campaign,
  told: { problems, ...told },
  document: { id, versions },
}: DocumentsProps & { document: ListedDocument }) => {
  const words = documentsWords[visit.language]
  const typed = told.typed?.as === id ? told.typed : null
  const file = { id: `file-${id}`, problem: saidAt(problems, `file-${id}`) }
  const note = `note-${id}`
  return (
    <form method="post" enctype="multipart/form-data" action={`/c/${campaign.id}/dokumenter#${id}`} class="stack">
      <input type="hidden" name="as" value={id} />
      {typed?.kept && (
        <>
          <input type="hidden" name="kept" value={typed.kept.kept} />
          <input type="hidden" name="name" value={typed.kept.name} />
          <p>{words.keptSays(typed.kept.name)}</p>
        </>
      )}
      <AroundField {...file} label={versions.length === 0 ? words.choose : words.chooseNext}>
        <input id={file.id} type="file" name="file" accept="application/pdf,.pdf" {...described(file)} />
      </AroundField>
      {versions.length > 0 && (
        <TypedField id={note} name="note" label={words.note} value={typed?.note ?? ''} problem={saidAt(problems, note)} />
      )}
      {typed && typed.mails !== null && (
        <NumberField label={words.number} says={words.numberSays(typed.mails, typed.first)} value={typed.confirmed} problems={problems} />
      )}
      <p class="buttons">
        <button type="submit" class="btn">
          {words.add}
        </button>
      </p>
    </form>
  )
}
