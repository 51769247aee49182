import type { Person } from '../audience/person.ts'
import { loadCampaign } from '../campaign/store.ts'
import { type Newest, newestOf } from '../documents/document.ts'
import { type MailedDocument, mailedDocuments, newestWith } from '../documents/mailed.ts'
import { loadVersions } from '../documents/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { stepOfRun } from '../letter/step.ts'
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
 * half: it is left to its mailing, which waits for the document too.
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
  const [found, programmeIsMailed] = await Promise.all([files(), hasProgrammeMail(house, letter)])
  const isLeft = carries.includes('programme') && lacksProgramme(letter, found)
  if (isLeft && due.session) await leaveToMailing(house, { ...due, session: due.session }, ['programme'])
  // One that has come meanwhile may have let the mailing pass them by: then it is brought here.
  const newest = isLeft ? await files() : found
  const waits = lacksProgramme(letter, newest)
  const brought = [
    ...(!waits && (carries.includes('programme') || !programmeIsMailed) ? newestWith(letter.documents, newest, 'programme') : []),
    ...(due.other === undefined ? [] : newestWith(letter.documents, newest, 'invitation')),
  ]
  return { carries: carries.filter(mailing => mailing !== 'programme' || !waits), documents: mailedDocuments(letter, brought) }
}

const lacksProgramme = ({ documents }: FrozenLetter, newest: Newest): boolean =>
  documents.some(({ id, with: goesWith }) => goesWith.includes('programme') && !newest[id])

/**
 * A letter may do without the mail, and one that is sent late has none: then nothing else brings
 * what belongs to it.
 */
async function hasProgrammeMail(house: Pick<Platform, 'table'>, { campaign }: FrozenLetter): Promise<boolean> {
  const found = await loadCampaign(house, campaign, { consistent: false })
  return found?.plan.some(({ name }) => name === 'programme') ?? false
}
