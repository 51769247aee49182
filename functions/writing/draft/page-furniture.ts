// What stands on a page because of where it was printed or shown, and is no part of the letter.

const pageNumber = /(?:\s{2,}|\t|\s(?=side |page ))(?:side |page |s\. ?)?\d{1,3}(?: (?:af|of) \d{1,3})?$/i

/**
 * Headers and footers that come again on each page: the same words, with the page's number behind.
 */
export function repeatedOnPages(lines: string[]): Set<string> {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const words = withoutNumber(line)
    if (words !== null && words.length > 3) counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([words, times]) => (times > 1 ? [words] : [])))
}

export const isRepeated = (line: string, repeated: Set<string>): boolean => {
  const words = withoutNumber(line)
  return words !== null && repeated.has(words)
}

function withoutNumber(line: string): string | null {
  const tail = pageNumber.exec(line.slice(-40))
  return tail && line.length < 200 ? line.slice(0, line.length - tail[0].length).trim() : null
}

const kinds = [
  // `Slide 2: PROGRAM`, a page number, a drawn line.
  /^slide \d+\b|^(?:side |page )?\d{1,3}(?: (?:af|of) \d{1,3})?$|^[-–—_=*\s]{3,300}$/i,
  // The path to a web page and the buttons around it.
  /^(?:forside|hjem|home|du er her|startside)\s*[/>›»:|]/i,
  /^(?:menu|søg|luk|log ind|print|udskriv|del|del siden|læs op|tip en ven)$|^læs op\s|^del (?:på|via) |^(?:spring|gå) til (?:hoved)?indhold/i,
  /^(?:acceptér|accepter|afvis|tillad)\b.{0,20}cookies?\b|^cookie\p{L}*$|^(?:©|\(c\)|copyright)/iu,
  /^(?:siden er |side )?(?:sidst|senest) (?:opdateret|ændret|redigeret)\b|^(?:opdateret|publiceret|oprettet|udgivet)(?: den| d\.)?:?\s+\S{0,3}\d/i,
  /^den+e (?:e-?)?mail (?:kan |er |indeholder |inneholder )|^this e-?mail (?:may|is|contains)|^sen[dt]t? fra min |^sent from my /i,
]

export const isFurniture = (text: string): boolean => text.length < 400 && (kinds.some(kind => kind.test(text)) || isImprint(text))

/** `Trykt på genbrugspapir · Netværket · Tlf. 75 00 00 10` */
const isImprint = (text: string): boolean =>
  text.split(/\s[·|•]\s/).length > 2 && /(?:tlf|telefon|cvr|www\.|trykt)/i.test(text) && !/\bkl\.?\s?\d/i.test(text)

/** `Sagsnr. 27/000318`, `J.nr. 00.22.04`, `EAN 5798…`: how an office finds its letter again. */
export const isReference = (text: string): boolean =>
  /^(?:sags?\.?\s?(?:nr|nummer|id|behandler)|dok\.?\s?(?:nr|id)|dokument(?:nr|id)|j\.?\s?nr|journal\s?(?:nr|nummer)|(?:vores |deres )?ref(?:erence)?|cvr|ean|acadre|brevid)(?![\p{L}])[-.:\s]*\S/iu.test(
    text,
  ) && text.length < 60
