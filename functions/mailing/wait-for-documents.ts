import { loadCampaign, loadLetter, loadStep, stepAsRead, stepKey } from '../campaign/store.ts'
import { newestOf } from '../documents/document.ts'
import { carried } from '../documents/mailed.ts'
import { loadVersions } from '../documents/store.ts'
import { type CarriedDocument, type Step, stepRun } from '../letter/step.ts'
import { staffNotice } from '../outbox/staff-notice.ts'
import { absent, all, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change } from '../platform/table.ts'
import type { DocumentsAreDue } from '../schedule/wake-up.ts'
import type { CampaignId } from '../values/ids.ts'

type House = Pick<Platform, 'table' | 'clock'>

/** The newest version of each document a step has, and which it lacks. */
export async function documentsOfStep(
  house: Pick<Platform, 'table'>,
  campaign: CampaignId,
  { documents = [] }: Pick<Step, 'documents'>,
): Promise<{ carries: CarriedDocument[]; missing: string[] }> {
  if (documents.length === 0) return { carries: [], missing: [] }
  const newest = newestOf(await loadVersions(house, campaign))
  return {
    carries: documents.flatMap(id => (newest[id] ? [carried(newest[id])] : [])),
    missing: documents.filter(id => !newest[id]),
  }
}

/**
 * Nothing half-empty goes out: a step that lacks a document waits for it, and staff are told in the
 * same transaction.
 */
export async function waitForDocuments(house: House, campaign: CampaignId, step: Step, missing: string[]): Promise<void> {
  if (step.state === 'waiting') return
  await house.table.commit([
    {
      update: stepKey(campaign, step.name, step.run),
      set: { state: 'waiting', waitsSince: house.clock.now() },
      if: stepAsRead(step),
    },
    ...(await noticesOf(house, campaign, step, { missing, when: 'due' })),
  ])
}

/**
 * The working day before a step is due, staff who have forgotten its document are told while there
 * is time to find it. Each step is looked at once.
 */
export async function lookForDocuments(
  house: House,
  { campaign: id, documentsOf: name, run, version }: DocumentsAreDue,
): Promise<'allThere' | 'told' | 'lookedBefore' | 'otherPlan'> {
  const [campaign, step] = await Promise.all([loadCampaign(house, id), loadStep(house, id, name, run)])
  if (campaign?.state !== 'launched' || step?.version !== version || step.state !== 'planned') return 'otherPlan'
  const { missing } = await documentsOfStep(house, id, step)
  const looked = await house.table.commit([
    { update: stepKey(id, name, run), set: { lookedForDocuments: true }, if: all(is('version', version), absent('lookedForDocuments')) },
    ...(await noticesOf(house, id, step, { missing, when: 'before' })),
  ])
  if (!looked.done) return 'lookedBefore'
  return missing.length > 0 ? 'told' : 'allThere'
}

async function noticesOf(
  { table, clock }: House,
  campaign: CampaignId,
  step: Step,
  { missing, when }: { missing: string[]; when: 'before' | 'due' },
): Promise<Change[]> {
  const letter = missing.length > 0 && (await loadLetter({ table }, campaign, { consistent: true }))
  if (!letter) return []
  const cause = `${stepRun(step.name, step.run)}#${step.version}#${when}`
  return missing.map(document =>
    staffNotice(letter, `documentMissing#${document}#${cause}`, { what: 'documentMissing', document, due: step.at }, clock.now()),
  )
}
