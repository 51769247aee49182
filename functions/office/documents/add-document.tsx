import { documentsWords } from '../../../templates/words/office/documents.ts'
import { addQuietly } from '../../staff/acts/add-quietly.ts'
import { addDocument } from '../../staff/acts/documents.ts'
import { keep } from '../../staff/keep-ahead.ts'
import type { Problem } from '../../values/problem.ts'
import { backTo, giveOrder } from '../order-given.ts'
import { isNumber, numberTyped } from '../orders/number-field.tsx'
import { may } from '../pages/office-page.tsx'
import type { DeskHouse, LetterVisit } from '../visit.ts'
import { shownDocuments } from './documents.tsx'
import type { TypedDocument } from './documents-page.tsx'
import { nameDocument } from './name-document.tsx'

type Form = Record<string, string | File>

/**
 * A file becomes a document's next version. Where people are mailed it by itself, their number is
 * typed first; the file is kept meanwhile, so that nobody sends it twice.
 */
export const addFile = (house: DeskHouse) => async (visit: LetterVisit) => {
  const { c, language, campaign } = visit
  const { id } = campaign
  const words = documentsWords[language]
  const form = (await c.req.parseBody()) as Form
  if (typeof form.title === 'string') return nameDocument(house, visit, { title: form.title.trim(), mailing: String(form.with) })
  const given = await fileIn(house, form)
  const text = (name: string) => (typeof form[name] === 'string' ? (form[name] as string).trim() : '')
  const typed: TypedDocument = { as: text('as'), note: text('note'), confirmed: numberTyped(form.confirmed), kept: given, mails: null }
  const again = (status: 409 | 422, problems: readonly Problem[], asks: Partial<TypedDocument> = {}) =>
    shownDocuments(house, visit, { problems: problems.map(atField(typed.as)), done: undefined, typed: { ...typed, ...asks } }, status)
  if (!given) return again(422, [wrong(words.noFile)])
  const file = { name: given.name, content: { kept: given.kept } }
  const order = { campaign: id, document: typed.as, file, ...(typed.note && { note: typed.note }) }
  if (campaign.state === 'draft' || !may(visit, 'sender')) {
    const added = await giveOrder(house, visit, 'add-document', addQuietly, order)
    return added.done ? backTo(visit, `/c/${id}/dokumenter`, added.outcome.outcome) : again(added.status, inWords(added.problems, words))
  }
  const confirmed = isNumber(typed.confirmed) ? { confirmed: Number(typed.confirmed) } : {}
  const added = await giveOrder(house, visit, 'add-document', addDocument, { ...order, ...confirmed })
  if (!added.done) return again(added.status, inWords(added.problems, words))
  return added.outcome.outcome === 'dryRun'
    ? again(422, [], { mails: added.outcome.mails, first: added.outcome.first })
    : backTo(visit, `/c/${id}/dokumenter`, added.outcome.outcome)
}

const wrong = (says: string): Problem => ({ at: 'file', code: 'NO-FILE', level: 'blocker', says })

/** The fields of each document have their own names: what is wrong with a file is said at it. */
const atField =
  (document: string) =>
  (problem: Problem): Problem => ({
    ...problem,
    at: problem.at === 'confirmed' ? problem.at : `${problem.code === 'NOTE-MISSING' ? 'note' : 'file'}-${document}`,
  })

/** What only a terminal has another way to say. */
const inWords = (problems: readonly Problem[], words: { noteMissing: string }): Problem[] =>
  problems.map(problem => (problem.code === 'NOTE-MISSING' ? { ...problem, says: words.noteMissing } : problem))

/** The file that came, kept for a day under its hash; or the one that came before. */
async function fileIn(house: DeskHouse, { file, kept, name }: Form): Promise<{ kept: string; name: string } | null> {
  if (file instanceof File && file.size > 0)
    return { kept: await keep(house, new Uint8Array(await file.arrayBuffer())), name: file.name.slice(0, 255) || 'dokument.pdf' }
  return typeof kept === 'string' && /^[0-9a-f]{64}$/.test(kept) && typeof name === 'string' ? { kept, name: name.slice(0, 255) } : null
}
