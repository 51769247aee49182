import type { Venue } from '../../letter/letter.ts'
import { isFloor, isRoom, isStreet, isTown, roomInHouse, street, town } from './place-words.ts'

const whole = new RegExp(String.raw`(${street})\s{0,2}[,\n]?\s{0,2}(?:(?:\d{1,2}\.|st\.)\s?(?:sal|tv|th|mf)?\.?,?\s{0,2})?(${town})`, 'u')

/** The first street, number and town in a text: `Torvet 1, 9999 Eksempelby`. */
export function addressIn(words: string): { address: string; at: number } | null {
  const [all, road = '', place = ''] = whole.exec(words) ?? []
  return all === undefined ? null : { address: `${road.trim()}, ${place.trim()}`, at: words.indexOf(all) }
}

/**
 * `Multisalen, Eksempelby Rådhus, Torvet 1, 9999 Eksempelby` or `byrådssalen på Rådhuset`, in any
 * order: room, house, address.
 */
export function venueFrom(text: string): Venue {
  const parts = text.split(/,\s*/).flatMap(part => {
    const [, room, house] = roomInHouse.exec(part) ?? []
    return room && house && isRoom(room) ? [room, house] : [part.replace(/^(?:på|i)\s+(?=\p{L})/u, '')]
  })
  const isAddress = (part: string) => isTown(part) || isFloor(part) || (isStreet(part) && parts.length > 1)
  const address = parts.filter(isAddress)
  const towns = address.filter(isTown).map(part => part.replace(/^\d{4}\s+/, ''))
  const others = parts.filter(part => !isAddress(part) && !isStreetWithTown(part))
  const rooms = others.filter(isRoom)
  // "i Viborg, Gasværket": the town is no house.
  const houses = others.filter(
    part => !isRoom(part) && !(others.length > 1 && towns.some(name => name === part || name.startsWith(`${part} `))),
  )
  const withTown = parts.filter(isStreetWithTown)
  const [name, ...further] = houses.length > 0 ? houses : rooms
  const rest = [...further, ...withTown, ...address]
  if (name === undefined) return { name: rest[0] ?? text, room: null, address: rest.slice(1).join(', ') || null }
  return { name, room: houses.length > 0 ? (rooms[0] ?? null) : null, address: rest.join(', ') || null }
}

const isStreetWithTown = (part: string): boolean => new RegExp(`^${street}\\s+${town}$`, 'u').test(part)

/** `Gate21 i Eksempelby` is `Gate21` once the address says where that is. */
export const withAddress = (venue: Venue, address: string): Venue => {
  const place = address.replace(/^.*\d{4}\s+/, '')
  const inTown = ` i ${place}`
  return { ...venue, name: venue.name.endsWith(inTown) ? venue.name.slice(0, -inTown.length) : venue.name, address }
}
