import { findMunicipality } from './municipalities.ts'

const bodies =
  /(?:udvalg(?:et|ene)?|byråd(?:et)?|kommunalbestyrelse[rn]?|borgerrepræsentation(?:en)?|regionsråd(?:et)?|sekretariat(?:et)?|forvaltning(?:en)?|direktion(?:en)?|rådhus(?:et)?|rådet|nævnet|kommunen|borgerservice|jobcenter(?:et)?|afdeling(?:en)?|postkasse(?:n)?|kontor(?:et)?|bestyrelsen?|ledelsen|reception(?:en)?|administration(?:en)?|cent(?:ret|eret)|skolen)$/

/**
 * A committee, an office or a municipality where a person's name should be: an address that many
 * read. `Socialudvalget i Egedal`, `Udvalget for Kultur`, `Furesø Kommune`.
 */
export function looksLikeGroup(name: string): boolean {
  const [head = ''] = name.split(',')
  // `Anna Hansen, Egedal Kommune` is a person.
  if (head !== name && /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.-]*)+$/u.test(head) && !looksLikeGroup(head)) return false
  const words = name.toLowerCase().slice(0, 150).split(/\s+/)
  const [before] = name.toLowerCase().split(/\s+(?:i|for|ved|på)\s+/)
  return (
    bodies.test(words.at(-1) ?? '') ||
    bodies.test((before ?? '').split(/\s+/).at(-1) ?? '') ||
    /\skommunes?$|^(?:region|kkr|team|afd\.|afdeling|center for|udvalget) /.test(name.toLowerCase()) ||
    findMunicipality(name) !== undefined
  )
}
