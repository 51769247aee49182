import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { ChangeName, ToldChange } from '../letter/step.ts'
import { calledOffSlots } from './kinds/called-off.ts'
import { changedInvitationSlots, changesTold } from './kinds/changed.ts'
import { type MailTemplate, mailTemplate } from './mail-template.ts'
import { frame, mailWords } from './pieces/frame.ts'
import { mailLinks } from './pieces/link.ts'
import { mailTemplates } from './templates.ts'

/**
 * One mail for everyone whom a change of plan is told by fifties. A file of its own, read when the
 * first is mailed: few letters are ever moved.
 */
export function composeChange(step: ChangeName, letter: FrozenLetter, change: ToldChange, baseUrl: string): MailTemplate {
  const words = mailWords(letter.language)
  const links = mailLinks(baseUrl)
  const shared = frame(letter, words, links)
  return step === 'called-off'
    ? mailTemplate(mailTemplates.note, { ...shared, ...calledOffSlots(letter, words, links, calledOffOf(letter, change, false)) })
    : mailTemplate(mailTemplates.invitation, { ...shared, ...changedInvitationSlots(letter, words, links, changesFor(letter, change)) })
}

function changesFor(letter: FrozenLetter, change: ToldChange) {
  const told = changesTold(letter, change)
  if (told.length === 0) throw new Error('a mail of a change must say what has changed')
  return told
}

/** @param seated whether it is for those who had a seat */
export function calledOffOf(letter: FrozenLetter, change: ToldChange | undefined, seated: boolean) {
  const gone = (letter.gone ?? []).filter(({ plan, into }) => plan === change?.plan && into === undefined)
  return {
    sessions: gone.length > 0 ? gone : letter.sessions,
    othersAreHeld: gone.length > 0 && letter.off === undefined,
    seated,
    text: change?.text,
  }
}
