import { documentsWords } from '../../../templates/words/office/documents.ts'
import { letterInHand } from '../../campaign/letter-in-hand.ts'
import { saveDraft } from '../../staff/acts/drafts.ts'
import type { Problem } from '../../values/problem.ts'
import { withDocument } from '../../writing/facts/with-facts.ts'
import { withFront } from '../../writing/letter-parts.ts'
import { backTo, giveOrder } from '../order-given.ts'
import type { DeskHouse, LetterVisit } from '../visit.ts'
import { shownDocuments } from './documents.tsx'

/** The mails that may bring a document. */
const mailings = ['invitation', 'programme', 'thanks']

/** A letter that is not out yet names one more document; its file comes when it is written. */
export async function nameDocument(
  house: DeskHouse,
  visit: LetterVisit,
  { title, mailing }: { title: string; mailing: string },
): Promise<Response> {
  const { language, campaign } = visit
  const words = documentsWords[language]
  const inHand = await letterInHand(house, campaign)
  const again = (status: 409 | 422, problems: readonly Problem[]) => {
    const typed = { as: '', note: '', confirmed: '', kept: null, mails: null, title }
    return shownDocuments(
      house,
      visit,
      { problems: problems.map(problem => ({ ...problem, at: 'title' })), done: undefined, typed },
      status,
    )
  }
  if (title === '' || !mailings.includes(mailing)) return again(422, [wrong(words.titleMissing)])
  if (campaign.state !== 'draft' || !inHand) return again(409, [wrong(words.noneOut)])
  const text = withFront(inHand.text, front => withDocument(front, title, mailing))
  const saved = await giveOrder(house, visit, 'save-draft', saveDraft, {
    campaign: campaign.id,
    text,
    version: inHand.version,
    byHand: true,
  })
  return saved.done ? backTo(visit, `/c/${campaign.id}/dokumenter`, 'named') : again(saved.status, saved.problems)
}

const wrong = (says: string): Problem => ({ at: 'title', code: 'WRONG-FORM', level: 'blocker', says })
