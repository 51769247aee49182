import { plainAddress } from '../values/plain-address.ts'
import type { AddressFault } from './address.ts'

/** What is wrong with an address of a list, for whoever wrote the list. */
export function addressFault(typed: string, because: AddressFault): string {
  const text = plainAddress(typed).toLowerCase()
  const sentences: Record<AddressFault, string> = {
    missing: 'Mailadressen mangler.',
    toFillIn: 'Her står stadig UDFYLD. Skriv mailadressen.',
    blank: `Mailadressen »${text}« indeholder mellemrum eller usynlige tegn.`,
    tooLong: 'Mailadressen er længere end 254 tegn.',
    noAt: `»${text}« er ikke en mailadresse. Der mangler et @.`,
    oneAt: `»${text}« er ikke en mailadresse. Den skal have ét @ med noget på begge sider.`,
    quoted: `Mailadressen »${text}« har citationstegn. Skriv den uden.`,
    letters: `Mailadressen »${text}« har æ, ø, å eller andre særlige tegn før @. Den kan ikke modtage mail herfra.`,
    before: `Mailadressen »${text}« er skrevet forkert før @.`,
    after: `Mailadressen »${text}« er skrevet forkert efter @.`,
  }
  return sentences[because]
}
