import { loadCampaign, loadLetter, loadSteps } from '../campaign/store.ts'
import { addVersion, type DocumentsHouse } from '../documents/add-version.ts'
import type { DocumentVersion } from '../documents/document.ts'
import { wrongFileSays } from '../documents/wrong-file-words.ts'
import type { Queue } from '../platform/queue.ts'
import { stepIsDue, type WakeUp } from '../schedule/wake-up.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Problem } from '../values/problem.ts'

export type AddDocumentHouse = DocumentsHouse & { timetable: Queue<WakeUp> }

export interface DocumentOrder {
  campaign: CampaignId
  /** The document's id in the letter. */
  document: string
  /** The file's name without its folder. */
  name: string
  bytes: Uint8Array
  /** What has changed since the version before. */
  note?: string | undefined
  by: string
}

export type DocumentAdded =
  | { outcome: 'added' | 'unchanged'; version: DocumentVersion }
  | { outcome: 'unknownCampaign' }
  | { outcome: 'refused'; problems: Problem[] }

/** Adds a file as the next version of a document of a campaign that runs. Before that, documents are files in the campaign's folder. */
export async function addDocument(house: AddDocumentHouse, order: DocumentOrder): Promise<DocumentAdded> {
  const { campaign: id, name } = order
  const [campaign, letter] = await Promise.all([loadCampaign(house, id), loadLetter(house, id, { consistent: true })])
  if (!campaign) return { outcome: 'unknownCampaign' }
  if (!letter)
    return refused(id, 'NOT-LAUNCHED', 'Arrangementet er ikke sendt ud endnu. Læg filen i mappen ved siden af brevet, så kommer den med.')
  const document = letter.documents.find(document => document.id === order.document)
  if (!document) return refused(order.document, 'UNKNOWN-DOCUMENT', whichDocuments(letter.documents))
  const added = await addVersion(house, { ...order, document })
  switch (added.outcome) {
    case 'wrongFile': {
      const { code, says } = wrongFileSays[added.because]
      return refused(name, code, says(name, order.bytes.length))
    }
    case 'collided':
      return refused(name, 'SOMEBODY-ADDS', 'En anden lagde dokumentet op i samme øjeblik. Se, hvad der ligger, og prøv igen.')
    default:
      await release(house, id, document.id)
      return added
  }
}

/** What has waited for the document goes out at once, if it is still of use. */
async function release(house: AddDocumentHouse, campaign: CampaignId, document: string): Promise<void> {
  const waiting = (await loadSteps(house, campaign)).filter(step => step.state === 'waiting' && step.documents?.includes(document))
  await house.timetable.send(...waiting.map(step => stepIsDue(campaign, step)))
}

const whichDocuments = (documents: readonly { id: string }[]): string =>
  documents.length === 0
    ? 'Brevet nævner ingen dokumenter.'
    : `Brevet har ikke det dokument. Skriv et af disse efter --as: ${documents.map(({ id }) => id).join(', ')}.`

const refused = (at: string, code: string, says: string): DocumentAdded => ({
  outcome: 'refused',
  problems: [{ at, code, level: 'blocker', says }],
})
