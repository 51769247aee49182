import { loadCampaign } from '../campaign/store.ts'
import { newestOf } from '../documents/document.ts'
import { type MailedDocument, mailedDocuments, newestWith } from '../documents/mailed.ts'
import { loadVersions } from '../documents/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Notice } from '../outbox/notice.ts'
import type { Platform } from '../platform/platform.ts'

/** What a receipt for a seat brings along of what others have been mailed before. */
export interface Brought {
  carries: string[]
  documents: MailedDocument[]
}

/**
 * Whoever registers late gets the programme's documents, and whom somebody else registered those of
 * the invitation, which they never had. A programme that still waits for a document is not brought
 * half: it comes when the document is there.
 */
export async function broughtAlong(house: Pick<Platform, 'table'>, due: Notice, letter: FrozenLetter): Promise<Brought> {
  if ((due.kind !== 'confirmation' && due.kind !== 'approved') || letter.documents.length === 0)
    return { carries: due.carries, documents: [] }
  const [newest, programmeIsMailed] = await Promise.all([
    loadVersions(house, letter.campaign).then(newestOf),
    hasProgrammeMail(house, letter),
  ])
  const waits = letter.documents.some(({ id, with: goesWith }) => goesWith.includes('programme') && !newest[id])
  const brought = [
    ...(!waits && (due.carries.includes('programme') || !programmeIsMailed) ? newestWith(letter.documents, newest, 'programme') : []),
    ...(due.other === undefined ? [] : newestWith(letter.documents, newest, 'invitation')),
  ]
  return { carries: due.carries.filter(mailing => mailing !== 'programme' || !waits), documents: mailedDocuments(letter, brought) }
}

/**
 * A letter may do without the mail, and one that is sent late has none: then nothing else brings
 * what belongs to it.
 */
async function hasProgrammeMail(house: Pick<Platform, 'table'>, { campaign }: FrozenLetter): Promise<boolean> {
  const found = await loadCampaign(house, campaign, { consistent: false })
  return found?.plan.some(({ name }) => name === 'programme') ?? false
}
