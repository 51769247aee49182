import type { FrozenLetter } from '../campaign/frozen-letter.ts'
import { newestOf } from '../documents/document.ts'
import { type MailedDocument, mailedDocuments, newestWith } from '../documents/mailed.ts'
import { loadVersions } from '../documents/store.ts'
import type { OutboxLetter } from '../outbox/outbox.ts'
import type { Table } from '../platform/table.ts'

/** What a receipt for a seat brings along of what others have been mailed before. */
export interface Brought {
  carries: string[]
  documents: MailedDocument[]
}

/**
 * Whoever registers late gets the programme's documents, and whom somebody else registered those of the invitation, which they never had. A programme
 * that still waits for a document is not brought half: it comes when the document is there.
 */
export async function broughtBy(house: { table: Table }, due: OutboxLetter, letter: FrozenLetter): Promise<Brought> {
  const mailings = [
    ...(due.carries.includes('programme') ? (['programme'] as const) : []),
    ...(due.other === undefined ? [] : (['invitation'] as const)),
  ]
  const isReceipt = due.kind === 'confirmation' || due.kind === 'approved'
  if (!isReceipt || mailings.length === 0 || letter.documents.length === 0) return { carries: due.carries, documents: [] }
  const newest = newestOf(await loadVersions(house, letter.campaign))
  const waits = letter.documents.some(({ id, with: goesWith }) => goesWith.includes('programme') && !newest[id])
  const brought = mailings.filter(mailing => mailing !== 'programme' || !waits)
  return {
    carries: due.carries.filter(mailing => mailing !== 'programme' || !waits),
    documents: mailedDocuments(
      letter,
      brought.flatMap(mailing => newestWith(letter.documents, newest, mailing)),
    ),
  }
}
