import type { MailedDocument } from '../documents/mailed.ts'
import { type FrozenLetter, isOpen } from '../letter/frozen-letter.ts'
import type { Charge } from '../letter/price.ts'
import type { NoticeKind } from '../outbox/outbox.ts'
import type { Instant } from '../values/instant.ts'
import { pendingSlots, refusedSlots } from './kinds/approval.ts'
import { confirmationSlots } from './kinds/confirmation.ts'
import { handedOverSlots } from './kinds/handed-over.ts'
import { cancelledSlots, declinedSlots, type Ended } from './kinds/regrets.ts'
import { offerSlots, waitlistedSlots } from './kinds/waiting-list.ts'
import { filled, type Mail, mailTemplate, type Slots } from './mail-template.ts'
import { type MailReader, personalValues } from './personal-values.ts'
import { documentFacts } from './pieces/document-facts.ts'
import { frame, mailWords } from './pieces/frame.ts'
import { mailLinks } from './pieces/link.ts'
import { mailTemplates } from './templates.ts'

/** What stands in a letter to one person, besides the person. */
export interface NoticeFacts extends MailReader {
  letter: FrozenLetter
  /** The site's address without a slash at the end: a setting, never taken from a request. */
  baseUrl: string
  now: Instant
  /** Mailings that travel inside: `programme` for somebody who registers after it went out. */
  carries: readonly string[]
  /** What there is to read. */
  documents?: readonly MailedDocument[]
  /** `offer`: until when the seat is kept. */
  offerUntil?: Instant | undefined
  /** `pending`: why staff decide; the role, unless it says otherwise. */
  because?: 'role' | 'late' | undefined
  /** `cancelled`: what came to its end; a seat, unless it says otherwise. */
  ended?: Ended | undefined
  /** `cancelled`: what is billed all the same. */
  charge?: Charge | null | undefined
}

/**
 * The mail that follows from one person's answer, complete.
 * @throws when an offer does not say until when, or a receipt for a seat passed on not to whom
 */
export function composeNotice(kind: NoticeKind, to: NoticeFacts): Mail {
  const { letter } = to
  const template = mailTemplate(mailTemplates.note, {
    ...frame(letter, mailWords(letter.language), mailLinks(to.baseUrl)),
    ...slotsOf(kind, to),
  })
  return filled(template, personalValues(to, letter))
}

function slotsOf(kind: NoticeKind, to: NoticeFacts): Slots & { subject: Slots[string] } {
  const { letter, offerUntil, handedTo, because = 'role', ended = 'seat', charge = null } = to
  const words = mailWords(letter.language)
  const links = mailLinks(to.baseUrl)
  const open = isOpen(letter, to.now)
  switch (kind) {
    case 'confirmation':
    case 'approved':
      return confirmationSlots(letter, words, links, {
        ...to,
        documents: documentFacts(to.documents ?? [], words, to.baseUrl),
        programmeByMail: programmeByMail(letter, to.documents ?? []),
        approved: kind === 'approved',
      })
    case 'declined':
      return declinedSlots(letter, words, links, open)
    case 'cancelled':
      return cancelledSlots(letter, words, links, { ended, charge, isOpen: open })
    case 'waitlisted':
      return waitlistedSlots(letter, words, links)
    case 'offer':
      if (offerUntil === undefined) throw new Error('an offer must say until when the seat is kept')
      return offerSlots(letter, words, links, offerUntil)
    case 'pending':
      return pendingSlots(letter, words, links, because)
    case 'refused':
      return refusedSlots(letter, words)
    case 'handed-over':
      if (!handedTo) throw new Error('the receipt for a seat passed on must say who has it now')
      return handedOverSlots(letter, words)
  }
}

/** Where the letter leaves its programme to a document, the page has none to show. */
const programmeByMail = ({ body, documents }: FrozenLetter, here: readonly MailedDocument[]): boolean =>
  body.programme.length === 0 &&
  documents.some(({ id, with: goesWith }) => goesWith.includes('programme') && !here.some(({ document }) => document === id))
