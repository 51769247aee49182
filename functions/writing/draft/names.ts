const part = String.raw`\p{Lu}\p{Ll}[\p{L}'’-]*`
const person = String.raw`${part}(?: (?:${part}|\p{Lu}\.|af|von|van|de|der)){0,4} ${part}`

/** Words that are capitalised before a name without being part of it. */
const notANameWord =
  /^(?:kontakt\p{L}*|spørgsmål|spørsmål|svar|giv|send|bestil|mobil|fra|hos|venlig|vennlig|hilsener?|ring|\p{L}*leder|\p{L}*ingeniør|planlægger|biolog|\p{L}*koordinator|koordinator|lærer|læge|direkte|formand|tilmelding|påmelding|afbud|besked|skriv|spørg|ved|har|hvis|til|formand|næstformand|borgmester|direktør|\p{L}*chef|\p{L}*konsulent|\p{L}*sekretær|\p{L}*direktør|contact|please|med|hilsen|mail|telefon|tlf)$/iu
const organisation = /(?:kommune|region|udvalg|sekretariat|forening|råd|rådet|center|styrelse|samarbejde|hovedstaden)\p{L}{0,3}$/iu

export const titleWord =
  /(?:formand|forkvinde|formænd|borgmester|rådmand|direktør|chef|konsulent|medlem|leder|professor|forsker|minister|sekretær|koordinator|partner|rådgiver|medarbejder|læge|lærer|pædagog|plejerske|specialist|ingeniør|arkitekt|lektor|rektor|inspektør|forstander|præst|kasserer|planlægger|biolog|jurist|sagsbehandler|assistent|ansvarlig|fuldmægtig|redaktør|tovholder|ordfører|terapeut|bibliotekar|psykolog|chair|director|mayor|manager|adviser|advisor|head of)(?:e|en|er|et|erne)?(?!\p{L})/iu

/** A line that is a person's name and nothing more. */
export const isName = (words: string): boolean =>
  new RegExp(`^${person}$`, 'u').test(words) && !titleWord.test(words) && !words.split(' ').some(word => organisation.test(word))

/** The last full name shortly before a place in a text. */
export function nameBefore(words: string, place: number): { name: string; at: number } | null {
  const from = Math.max(0, place - 140)
  const candidates = [...words.slice(from, place).matchAll(new RegExp(`(?<!\\p{L})${person}(?!\\p{L})`, 'gu'))].flatMap(
    ({ 0: found, index }) => {
      const all = found.split(' ')
      const first = all.findIndex(word => !notANameWord.test(word))
      const name = all.slice(first).join(' ')
      return first >= 0 && isName(name) ? [{ name, at: from + index + found.indexOf(name) }] : []
    },
  )
  return candidates.at(-1) ?? null
}
