import type { MailedDocument } from '../documents/mailed.ts'
import { type FrozenLetter, isOpen } from '../letter/frozen-letter.ts'
import type { NoticeSays } from '../outbox/notice.ts'
import type { Instant } from '../values/instant.ts'
import { pendingSlots, refusedSlots } from './kinds/approval.ts'
import { byPageSlots } from './kinds/by-page.ts'
import { confirmationSlots } from './kinds/confirmation.ts'
import { handedOverSlots } from './kinds/handed-over.ts'
import { cancelledSlots, colleagueOutSlots, declinedSlots } from './kinds/regrets.ts'
import { offerSlots, waitingOverSlots, waitlistedSlots } from './kinds/waiting-list.ts'
import { filled, type Mail, mailTemplate, type Slots } from './mail-template.ts'
import { type MailReader, personalValues } from './personal-values.ts'
import { documentFacts } from './pieces/document-facts.ts'
import { frame, mailWords } from './pieces/frame.ts'
import { mailLinks } from './pieces/link.ts'
import { mailTemplates } from './templates.ts'

/** What stands in a notice, besides what it says and whom it is to. */
export interface NoticeFacts extends MailReader {
  letter: FrozenLetter
  /** The site's address without a slash at the end: a setting, never taken from a request. */
  baseUrl: string
  now: Instant
  /** Mailings that travel inside: `programme` for somebody who registers after it went out. */
  carries: readonly string[]
  /** What there is to read. */
  documents?: readonly MailedDocument[]
}

/**
 * The mail that follows from one person's answer, complete.
 * @throws when the receipt for a seat passed on does not say to whom
 */
export function composeNotice(says: NoticeSays, to: NoticeFacts): Mail {
  const { letter } = to
  const template = mailTemplate(mailTemplates.note, {
    ...frame(letter, mailWords(letter.language), mailLinks(to.baseUrl)),
    ...slotsOf(says, to),
  })
  return filled(template, personalValues(to, letter))
}

function slotsOf(says: NoticeSays, to: NoticeFacts): Slots & { subject: Slots[string] } {
  const { letter } = to
  const words = mailWords(letter.language)
  const links = mailLinks(to.baseUrl)
  const open = isOpen(letter, to.now)
  switch (says.kind) {
    case 'confirmation':
    case 'approved':
      return confirmationSlots(letter, words, links, {
        ...to,
        documents: documentFacts(to.documents ?? [], words, to.baseUrl),
        programmeByMail: programmeByMail(letter, to.documents ?? []),
        receiptFor: receiptOf(says),
        now: to.now,
      })
    case 'declined':
      return declinedSlots(letter, words, links, open)
    case 'cancelled':
      if (says.ended === 'colleague') return colleagueOutSlots(letter, words, says.charge ?? null)
      return cancelledSlots(letter, words, links, { ended: says.ended ?? 'seat', charge: says.charge ?? null, isOpen: open })
    case 'waitlisted':
      return waitlistedSlots(letter, words, links)
    case 'waiting-over':
      return waitingOverSlots(letter, words)
    case 'offer':
      return offerSlots(letter, words, links, { until: says.offerUntil, session: to.session })
    case 'pending':
      return pendingSlots(letter, words, links, says.because)
    case 'refused':
      return refusedSlots(letter, words)
    case 'handed-over':
      if (!to.handedTo) throw new Error('the receipt for a seat passed on must say who has it now')
      return handedOverSlots(letter, words)
    case 'by-page':
      return byPageSlots(letter, words, links, says.asked)
  }
}

/** Where the letter leaves its programme to a document, the page has none to show. */
const programmeByMail = ({ body, documents }: FrozenLetter, here: readonly MailedDocument[]): boolean =>
  body.programme.length === 0 &&
  documents.some(({ id, with: goesWith }) => goesWith.includes('programme') && !here.some(({ document }) => document === id))

function receiptOf(says: Extract<NoticeSays, { kind: 'confirmation' | 'approved' }>) {
  if (says.kind === 'approved') return 'approval'
  if (says.reconfirms) return 'reconfirmation'
  return says.corrects ? 'correction' : 'registration'
}
