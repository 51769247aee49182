import type { Person } from '../audience/person.ts'
import { loadCampaign, loadSteps } from '../campaign/store.ts'
import { type Newest, newestOf } from '../documents/document.ts'
import { type MailedDocument, mailedDocuments, newestWith } from '../documents/mailed.ts'
import { loadVersions } from '../documents/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { isForSession, stepOfRun, waitsForStaff } from '../letter/step.ts'
import type { Notice } from '../outbox/notice.ts'
import type { Platform } from '../platform/platform.ts'
import { leaveToMailing } from '../registration/mailed-already.ts'

/** What a receipt for a seat brings along of what others have been mailed before. */
export interface Brought {
  carries: string[]
  documents: MailedDocument[]
}

/**
 * Whoever registers late gets the programme's documents, and whom somebody else registered those of
 * the invitation, which they never had. A programme that still waits for a document is not brought
 * half: it is left to its mailing, which waits for the document too. One whose mailing has begun
 * comes with the files there are, or it would not come at all.
 */
export async function broughtAlong(
  house: Pick<Platform, 'table'>,
  due: Notice,
  { alreadyHas }: Pick<Person, 'alreadyHas'>,
  letter: FrozenLetter,
): Promise<Brought> {
  if (due.kind !== 'confirmation' && due.kind !== 'approved') return { carries: due.carries, documents: [] }
  // What was left to its mailing, before this was tried again, is not brought here as well.
  const carries = due.carries.filter(mailing => alreadyHas.some(run => stepOfRun(run) === mailing))
  if (letter.documents.length === 0) return { carries, documents: [] }
  const files = async () => newestOf(await loadVersions(house, letter.campaign))
  const waits = async (newest: Newest) => lacksProgramme(letter, newest) && (await isProgrammeToCome(house, due))
  const [found, programmeIsMailed] = await Promise.all([files(), hasProgrammeMail(house, letter)])
  const isLeft = carries.includes('programme') && (await waits(found))
  if (isLeft) await leaveToMailing(house, due, ['programme'])
  // A file that has come meanwhile may have let the mailing pass them by: then it is brought here.
  const newest = isLeft ? await files() : found
  const comesByMail = isLeft ? await waits(newest) : programmeIsMailed && !carries.includes('programme')
  const brought = [
    ...(comesByMail ? [] : newestWith(letter.documents, newest, 'programme')),
    ...(due.other === undefined ? [] : newestWith(letter.documents, newest, 'invitation')),
  ]
  return { carries: carries.filter(mailing => mailing !== 'programme' || !comesByMail), documents: mailedDocuments(letter, brought) }
}

const lacksProgramme = ({ documents }: FrozenLetter, newest: Newest): boolean =>
  documents.some(({ id, with: goesWith }) => goesWith.includes('programme') && !newest[id])

/** Once it has begun it waits for no document, and may have passed them by. */
async function isProgrammeToCome(house: Pick<Platform, 'table'>, { campaign, session }: Notice): Promise<boolean> {
  const steps = await loadSteps(house, campaign)
  return steps.some(
    step =>
      step.name === 'programme' &&
      session !== null &&
      isForSession(step, session) &&
      (step.state === 'planned' || step.state === 'waiting' || waitsForStaff(step)) &&
      step.batches === undefined,
  )
}

/**
 * A letter may do without the mail, and one that is sent late has none: then nothing else brings
 * what belongs to it.
 */
async function hasProgrammeMail(house: Pick<Platform, 'table'>, { campaign }: FrozenLetter): Promise<boolean> {
  const found = await loadCampaign(house, campaign, { consistent: false })
  return found?.plan.some(({ name }) => name === 'programme') ?? false
}
