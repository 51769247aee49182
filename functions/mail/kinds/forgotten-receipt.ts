import { forgottenMailWords } from '../../../templates/words/mail/forgotten.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { filled, type Mail, mailTemplate } from '../mail-template.ts'
import { forBothHalves } from '../personal-values.ts'
import { frame, mailWords } from '../pieces/frame.ts'
import { mailLinks } from '../pieces/link.ts'
import { joinedBy, literal, newParagraph, nothing, personal, sentence } from '../pieces/piece.ts'
import { mailTemplates } from '../templates.ts'

export interface ForgottenReceipt {
  letter: FrozenLetter
  name: string
  /** What has to stay, by its code, and the day until which, in print. */
  kept: { what: string; until: string | null }[]
  baseUrl: string
}

/** The last mail to somebody: they are erased, and this is what has to stay. */
export function composeForgottenReceipt({ letter, name, kept, baseUrl }: ForgottenReceipt): Mail {
  const words = mailWords(letter.language)
  const forgotten = forgottenMailWords[letter.language]
  const says = kept.flatMap(({ what, until }) => forgotten.kept[what as keyof typeof forgotten.kept]?.(until) ?? [])
  // Of several meetings the same has to stay: that is said once.
  const stays = [...new Set(says)].map(one => literal(one))
  const template = mailTemplate(mailTemplates.note, {
    ...frame(letter, words, mailLinks(baseUrl)),
    subject: literal(forgotten.subject),
    preheader: literal(forgotten.preheader),
    eyebrow: literal(forgotten.eyebrow),
    title: literal(forgotten.title),
    dear: sentence(words.dear, personal('name')),
    lead: joinedBy([literal(forgotten.lead), literal(forgotten.stays), ...stays, literal(forgotten.fingerprint)], newParagraph),
    facts: nothing,
    programme: nothing,
    practical: nothing,
    slipHeading: literal(forgotten.heading),
    slip: literal(forgotten.again),
    why: literal(forgotten.why),
    optOut: nothing,
  })
  return filled(template, forBothHalves({ name }))
}
