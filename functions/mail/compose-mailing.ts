import type { FrozenMessage } from '../campaign/message.ts'
import type { MailedDocument } from '../documents/mailed.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { ChangeName, Renewal, StepName } from '../letter/step.ts'
import type { Instant } from '../values/instant.ts'
import { invitationSlots } from './kinds/invitation.ts'
import { messageSlots } from './kinds/message.ts'
import { newVersionSlots } from './kinds/new-version.ts'
import { practicalSlots } from './kinds/practical.ts'
import { programmeSlots } from './kinds/programme.ts'
import { reminderSlots } from './kinds/reminder.ts'
import { thanksSlots } from './kinds/thanks.ts'
import { type MailTemplate, mailTemplate } from './mail-template.ts'
import { documentFacts } from './pieces/document-facts.ts'
import { frame, mailWords } from './pieces/frame.ts'
import { mailLinks } from './pieces/link.ts'
import { mailTemplates } from './templates.ts'

/** What the timetable knows and the letter does not. */
export interface MailingOccasion {
  /** When the mailing is due: what is over by then is not told of. */
  now?: Instant
  /** The site's address without a slash at the end: a setting, never taken from a request. */
  baseUrl: string
  /**
   * The practical mail goes out on the day before the meeting, not earlier because of a weekend.
   */
  practicalIsDayBefore?: boolean
  /** What there is to read. */
  documents?: readonly MailedDocument[]
  /** `message`: what is new about the document. */
  renewal?: Renewal | undefined
  /** `message`: what staff wrote. */
  message?: FrozenMessage | undefined
  /** No reminder follows this one. */
  lastReminder?: boolean
}

/**
 * One mail for everyone in a mailing, with a hole for each value that is a reader's own.
 * @throws when campaign text would pass for such a hole, or a message has nothing to tell
 */
export function composeMailing(step: Exclude<StepName, ChangeName>, letter: FrozenLetter, at: MailingOccasion): MailTemplate {
  const words = mailWords(letter.language)
  const links = mailLinks(at.baseUrl)
  const shared = frame(letter, words, links)
  const documents = documentFacts(at.documents ?? [], words, at.baseUrl)
  switch (step) {
    case 'invitation':
      return mailTemplate(mailTemplates.invitation, { ...shared, ...invitationSlots(letter, words, links, documents) })
    case 'programme':
      return mailTemplate(mailTemplates.note, { ...shared, ...programmeSlots(letter, words, links, { documents, now: at.now }) })
    case 'message': {
      if (at.message)
        return mailTemplate(mailTemplates.invitation, {
          ...shared,
          ...messageSlots(letter, words, links, { message: at.message, now: at.now }),
        })
      const [document] = at.documents ?? []
      if (!document || !at.renewal) throw new Error('a message must say which document is new, and what is new about it')
      const slots = newVersionSlots(letter, words, links, { document, facts: documents, renewal: at.renewal, now: at.now })
      return mailTemplate(mailTemplates.note, { ...shared, ...slots })
    }
    case 'thanks':
      return mailTemplate(mailTemplates.note, { ...shared, ...thanksSlots(letter, words, links, documents) })
    case 'practical':
      return mailTemplate(mailTemplates.note, {
        ...shared,
        ...practicalSlots(letter, words, links, { isDayBefore: at.practicalIsDayBefore ?? false, now: at.now }),
      })
    default:
      return mailTemplate(mailTemplates.note, { ...shared, ...reminderSlots(letter, words, links, at.lastReminder ?? false) })
  }
}
