import { note } from '../../letter/finding.ts'
import type { LetterRemark } from './rule.ts'

/** The installation's sender is nobody's own, so it is said whom the letter will be from. */
export const senderIsOwn: LetterRemark = ({ lines, sender }) =>
  lines.sender === undefined
    ? [
        note(
          1,
          'SENDER-NOT-SET',
          `Brevet siger ikke, hvem det er fra, så det sendes fra ${sender.name} <${sender.address}>. Skriv fx »sender: KKR Hovedstaden <kkr@indbyd.example>«.`,
        ),
      ]
    : []
