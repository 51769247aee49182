import type { Venue } from '../../letter/letter.ts'

const street = String.raw`(?:\p{Lu}[\p{L}.'’-]* (?:(?:af|og|den|de) )?){1,4}\d{1,3} ?[A-Z]?(?!\p{L}|\d)`
const town = String.raw`\d{4} +\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]*)*`
const whole = new RegExp(String.raw`(${street})\s*[,\n]?\s*(?:(?:\d{1,2}\.|st\.)\s?(?:sal|tv|th|mf)?\.?,?\s*)?(${town})`, 'u')

/** The first street, number and town in a text: `Torvet 1, 9999 Eksempelby`. */
export function addressIn(words: string): { address: string; at: number } | null {
  const [all, house = '', place = ''] = whole.exec(words) ?? []
  return all === undefined ? null : { address: `${house.trim()}, ${place.trim()}`, at: words.indexOf(all) }
}

const isRoom = /(?:sal|salen|lokale|lokalet|auditorium|auditoriet|kantinen?|foyeren?)\b|^(?:sal|lokale|mødelokale|room)\s+\S+$/iu

/**
 * `Multisalen, Eksempelby Rådhus, Torvet 1, 9999 Eksempelby` or `Byrådssalen på Eksempelby Rådhus`:
 * room, house, address.
 */
export function venueFrom(text: string): Venue {
  const [first = '', ...rest] = text.split(/,\s*/)
  const [, roomInside, house] = /^(.+?)\s+(?:på|i|at|in)\s+(?:the\s+)?(\p{Lu}.*)$/u.exec(first) ?? []
  if (roomInside && house && isRoom.test(roomInside)) return { name: house, room: roomInside, address: rest.join(', ') || null }
  const [second = ''] = rest
  const address = (parts: string[]) => parts.join(', ') || null
  if (second !== '' && isRoom.test(first) && !/\d/.test(second)) return { name: second, room: first, address: address(rest.slice(1)) }
  if (isRoom.test(second)) return { name: first, room: second, address: address(rest.slice(1)) }
  return { name: first, room: null, address: address(rest) }
}

/**
 * The place a text goes on with after it has said when: "i Gate21 i Eksempelby." gives `Gate21 i
 * Eksempelby`. Null when it says something else.
 */
export function placeAfter(text: string): string | null {
  const place = text
    .replace(/^[\s,;:.)–—-]+/, '')
    .replace(/^(?:på|i|hos|ved|at|in)\s+/i, '')
    .replace(/^(?:the|adressen)\s+/i, '')
    .split(/[.!?](?=\s+\p{Lu}|\s*$)|\n|[;(]|,?\s(?:hvor|where|og|and|med|with|til|[–—-])\s|,\s+(?=\p{Ll})/u)[0]!
    .trim()
    .replace(/,$/, '')
  return /^(?:\p{Lu}|\d+\p{L}*\s+\p{Lu})/u.test(place) && place.length <= 120 ? place : null
}

/** `Gate21 i Eksempelby` is `Gate21` once the address says where that is. */
export const withAddress = (venue: Venue, address: string): Venue => {
  const place = address.replace(/^.*\d{4}\s+/, '')
  const inTown = new RegExp(String.raw`\s+i\s+${place.replaceAll('.', '\\.')}$`, 'u')
  return { ...venue, name: venue.name.replace(inTown, ''), address }
}
