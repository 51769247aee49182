import { ordersStep } from '../campaign/plan-lock.ts'
import { loadSteps, putStep } from '../campaign/store.ts'
import { addVersion, type DocumentsHouse, type FileToAdd, judgeFile } from '../documents/add-version.ts'
import type { DocumentVersion } from '../documents/document.ts'
import { carried } from '../documents/mailed.ts'
import { wrongFileSays } from '../documents/wrong-file-words.ts'
import type { Step } from '../letter/step.ts'
import { absent } from '../platform/conditions.ts'
import { stepIsDue, type TimetableQueue } from '../schedule/wake-up.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Figures, Problem } from '../values/problem.ts'
import { type Afterwards, afterwards, followUp } from './follow-up.ts'
import { loadRunning } from './load-running.ts'
import { whyNotRunning } from './not-running.ts'
import { planRenewal, type Renewing } from './renew-document.ts'

export type AddDocumentHouse = DocumentsHouse & TimetableQueue

export interface DocumentOrder {
  campaign: CampaignId
  /** The document's id in the letter. */
  document: string
  /** The file's name without its folder. */
  name: string
  bytes: Uint8Array
  /** What has changed since the version before. */
  note?: string | undefined
  /**
   * How many are mailed the file, because they have the version before, or had their mailing
   * without it: typed by hand. Left out, it is only said how many there are.
   */
  confirmed?: number | undefined
  by: string
}

export type DocumentAdded =
  | ({ outcome: 'added'; version: DocumentVersion; mails: number } & Afterwards)
  | { outcome: 'unchanged'; version: DocumentVersion }
  /**
   * Somebody has the version before, or of the `first` one the mailing it goes with: nothing is
   * kept until their number is confirmed.
   */
  | { outcome: 'dryRun'; version: number; mails: number; first?: true }
  | { outcome: 'unknownCampaign' }
  | { outcome: 'refused'; problems: Problem[] }

/**
 * Adds a file as the next version of a document of a campaign that runs. What has waited for it
 * goes out at once; those who have the version before are told what has changed, and those whose
 * mailing went out before the letter had the document are mailed it. Before a launch, documents are
 * files in the campaign's folder.
 */
export async function addDocument(house: AddDocumentHouse, order: DocumentOrder): Promise<DocumentAdded> {
  const { campaign: id, name } = order
  const running = await loadRunning(house, id)
  if (running === 'unknownCampaign') return { outcome: running }
  if (typeof running === 'string') {
    const not = whyNotRunning(running, 'Arrangementet er ikke sendt ud endnu. Læg filen i mappen ved siden af brevet, så kommer den med.')
    return refused(id, not.code, not.says)
  }
  const { campaign, letter } = running
  const document = letter.documents.find(document => document.id === order.document)
  if (!document) return refused(order.document, 'UNKNOWN-DOCUMENT', whichDocuments(letter.documents))

  const file: FileToAdd = { ...order, document }
  const judged = await judgeFile(house, file)
  if (judged.outcome === 'unchanged') return judged
  if (judged.outcome === 'wrongFile') {
    const { code, says } = wrongFileSays[judged.because]
    return refused(name, code, says(name, order.bytes.length))
  }
  const renewing = await planRenewal(house, running, { document, note: order.note })
  const problem = renewing && whyNot(renewing, order)
  if (problem) return problem
  if (renewing && order.confirmed === undefined) {
    const { first } = renewing.step.renewal ?? {}
    return { outcome: 'dryRun', version: judged.version, mails: renewing.people, ...(first && { first }) }
  }

  const message = (version: DocumentVersion): Step | null => renewing && { ...renewing.step, carries: [carried(version)] }
  const added = await addVersion(house, {
    ...file,
    with: version => {
      const step = message(version)
      return step ? [ordersStep(campaign), { ...putStep(id, step), if: absent('pk') }] : []
    },
  })
  if (added.outcome !== 'added')
    return refused(
      name,
      'SOMEBODY-ADDS',
      'En anden lagde et dokument op, sendte en mail eller ændrede planen i samme øjeblik. Se, hvad der ligger, og prøv igen.',
    )
  const refusals = await followUp([
    () => release(house, id, document.id),
    ...(renewing ? [() => house.timetable.send(stepIsDue(id, renewing.step))] : []),
  ])
  return { outcome: 'added', version: added.version, mails: renewing?.people ?? 0, ...afterwards(refusals) }
}

function whyNot({ step, people }: Renewing, { name, confirmed }: DocumentOrder): DocumentAdded | null {
  if (!step.renewal?.first && !step.renewal?.note) {
    const says = `${people} har fået den tidligere udgave og får besked om den nye. Skriv med --note, hvad der er ændret.`
    return refused(name, 'NOTE-MISSING', says, { people })
  }
  if (step.renewal?.note.includes('{{'))
    return refused(name, 'NOTE-BRACES', 'Bemærkningen må ikke indeholde {{. Skriv den i almindelige ord.')
  if (confirmed === undefined || confirmed === people) return null
  return refused(
    name,
    'COUNT-DIFFERS',
    `${people} får ${step.renewal?.first ? 'dokumentet på mail' : 'besked om den nye udgave'}, men du skrev ${confirmed}. Skriv det rigtige tal.`,
  )
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

const refused = (at: string, code: string, says: string, figures?: Figures): DocumentAdded => ({
  outcome: 'refused',
  problems: [{ at, code, level: 'blocker', says, ...(figures && { figures }) }],
})
