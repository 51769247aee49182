import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { LetterDocument } from '../letter/letter.ts'
import type { CarriedDocument } from '../letter/step.ts'
import type { LinkKeys } from '../platform/link-keys.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import type { DocumentVersion, Newest } from './document.ts'
import { personalHalf, sharedHalf } from './link.ts'

/** A document as a mail has it: as a personal link, or attached. */
export interface MailedDocument extends CarriedDocument {
  title: string
  /** Null where it is attached. */
  link: { shared: string; place: DocumentPlace } | null
}

/**
 * What a mail's hole for a reader's own half of a link is called: after the document's place in the
 * letter.
 */
export const documentPlaces = ['file1', 'file2', 'file3', 'file4', 'file5', 'file6', 'file7', 'file8', 'file9'] as const
export type DocumentPlace = (typeof documentPlaces)[number]

/** A reader's own halves, by place. */
export type PersonalHalves = Partial<Record<DocumentPlace, string>>

/** What a mailing carries, in the order of the letter. */
export const mailedDocuments = (
  letter: Pick<FrozenLetter, 'campaign' | 'documents'>,
  carried: readonly CarriedDocument[],
): MailedDocument[] =>
  letter.documents.flatMap(({ id, title, attach }, index) => {
    const found = carried.find(({ document }) => document === id)
    const place = documentPlaces[index]
    if (!found || !place) return []
    return [{ ...found, title, link: attach ? null : { shared: sharedHalf({ campaign: letter.campaign, document: id }), place } }]
  })

export const personalHalves = (
  keys: LinkKeys,
  campaign: CampaignId,
  { number, generation }: { number: PersonNumber; generation: number },
  documents: readonly MailedDocument[],
): PersonalHalves =>
  Object.fromEntries(
    documents.flatMap(({ document, link }) => (link ? [[link.place, personalHalf(keys, { campaign, number, generation, document })]] : [])),
  )

export const carried = ({ document, version, name, bytes }: DocumentVersion): CarriedDocument => ({ document, version, name, bytes })

/** The documents that go with a mailing, as far as they have a file. */
export const newestWith = (
  documents: readonly LetterDocument[],
  newest: Newest,
  mailing: LetterDocument['with'][number],
): CarriedDocument[] =>
  documents.flatMap(({ id, with: goesWith }) => {
    const version = newest[id]
    return version && goesWith.includes(mailing) ? [carried(version)] : []
  })
