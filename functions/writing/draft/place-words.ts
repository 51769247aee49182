import { monthNames, weekdayNames } from '../../schedule/calendar-words.ts'
import { isName } from './names.ts'
import { type Cue, type Reason, reasonsFor, weightOf } from './reading.ts'
import { clockTimes, timeSpans } from './time-spans.ts'

export const street = String.raw`(?:\p{Lu}[\p{L}.'’-]{0,30} (?:(?:af|og|den|de) )?){1,4}\d{1,3} ?[A-Z]?(?![\p{L}\d])`
export const town = String.raw`\d{4} {1,2}(?:(?:Kgs|Gl|Nr|Ndr|Sdr|St|Skt|Ll)\. )?\p{Lu}[\p{L}-]{1,30}(?: \p{Lu}[\p{L}-]{0,20}){0,2}`

export const isStreet = (part: string): boolean => new RegExp(`^${street}`, 'u').test(part) && !isRoom(part)
export const isTown = (part: string): boolean => new RegExp(`^${town}$`, 'u').test(part)
export const isFloor = (part: string): boolean => /^(?:\d{1,2}\.|st\.|stuen)(?:\s?(?:sal|tv|th|mf)\.?)*$/i.test(part)

/** `Byrådssalen`, `lokale 4`, `sal B`: a part of a house. */
export const isRoom = (part: string): boolean =>
  !isFloor(part) &&
  /(?:sal(?:en)?|lokale(?:t)?|auditori(?:um|et)|kantinen?|foyeren?|aula(?:en)?|stuen)$|(?:^|\s)(?:\p{L}*lokale|sal|rum|room|auditorium|mødelokale)\s+\S{1,8}$/iu.test(
    part,
  ) &&
  part.length < 40

const house =
  /(?:hus(?:et)?|skolen?|hotel(?:let)?|kro(?:en)?|sal(?:en)?|bibliotek(?:et)?|cent(?:er|ret)|kirken?|gård(?:en)?|museet|museum|værk(?:et)?|værft(?:et)?|slot(?:tet)?|arena|hal(?:len)?|teat(?:er|ret)|universitet|campus|kantinen|aulaen|lokale(?:t)?|gymnasi(?:um|et)|akademi(?:et)?|institut|kontor(?:et)?|klubben|pavillon(?:en)?|bygning(?:en)?|fabrik(?:ken)?|gartneri(?:et)?|station(?:en)?|salen|stuen|magasin(?:et)?|borgen|loungen|huset)(?![\p{L}])|^(?:hotel|comwell|scandic|radisson|kulturhus|konference|kursus|plejecenter|restaurant)/iu
const online = /^(?:på |via |over )?(?:microsoft )?(?:teams|zoom|skype|google meet|webex)(?!\p{L})|^online(?!\p{L})/iu

const days = new RegExp(`(?<!\\p{L})(?:${[...monthNames.da, ...weekdayNames.da, ...weekdayNames.en].join('|')})(?!\\p{L})`, 'iu')

export interface Place {
  /** `Multisalen, Eksempelby Rådhus, Torvet 1, 9999 Eksempelby` */
  words: string
  /** "på", "i", "hos" stood before it. */
  introduced: boolean
  /** Where it begins in the text it was looked for in. */
  at: number
}

const cues: Cue<Place>[] = [
  {
    weight: 3,
    says: 'det har postnummer og by',
    holds: ({ words }) => words.split(/, /).some(isTown) || new RegExp(town, 'u').test(words),
  },
  { weight: 2, says: 'det har vej og nummer', holds: ({ words }) => words.split(/, /).some(isStreet) },
  {
    weight: 2,
    says: 'ordet betegner et hus eller en sal',
    holds: ({ words }) => words.split(/, | i | på /).some(part => house.test(part)),
  },
  { weight: 3, says: 'mødet er på nettet', holds: ({ words }) => online.test(words) },
  { weight: 2, says: 'det ligger i en by', holds: ({ words }) => /^\p{Lu}[\p{L}\d]+(?: \p{L}+)? i \p{Lu}\p{Ll}+/u.test(words) },
  { weight: 1, says: '»på«, »i« eller »hos« står foran', holds: ({ introduced }) => introduced },
  {
    weight: -8,
    says: 'det er en dag eller et klokkeslæt',
    holds: ({ words }) => days.test(words) || clockTimes(words).length > 0 || timeSpans(words).length > 0,
  },
  {
    weight: -8,
    says: 'det er, hvor man svarer',
    holds: ({ words }) =>
      /@|www\.|https?:|(?<!\p{L})(?:s\.?\s?u\.?|senest|tilmeld\p{L}*|svar|tlf|telefon|kr\.?|moms|pris)(?!\p{L})/iu.test(words),
  },
  { weight: -3, says: 'det ligner et navn på et menneske', holds: ({ words }) => isName(words) && !house.test(words) },
  {
    weight: -9,
    says: 'det er en sætning',
    holds: ({ words }) =>
      words.length > 130 ||
      /[?!]$/.test(words) ||
      /(?<!\p{L})(?:er|har|kan|skal|vil|du|I|vi|jeg|Vi|Du|Der|Det|Kom|Hvis|Når|Emnet|sidder|mødes|holder|serveres|bliver)(?!\p{L})/u.test(
        words,
      ),
  },
  {
    weight: -2,
    says: 'det er en myndighed, ikke et sted',
    holds: ({ words }) => /(?:udvalget|kommune|forvaltning(?:en)?|afdelingen|bestyrelsen|foreningen)$/iu.test(words),
  },
]

export const placeReasons = (place: Place): Reason[] => reasonsFor(cues, place)

/** How much a text looks like a place; from 2 it is one. */
const likeness = (place: Place): number => weightOf({ reasons: placeReasons(place) })

const isPlace = 2

/**
 * The place a text goes on with after it has said when: "kl. 16-18 i Gate21 i Eksempelby." gives
 * `Gate21 i Eksempelby`. Null when it says something else.
 */
export function placeAfter(text: string): Place | null {
  const rest = withoutOpening(text)
  const [whole = '', preposition = ''] = /^((?:på|i|hos|ved|at|in|til)\s+)?(?:the\s+|adressen:?\s+|vores\s+)?/i.exec(rest) ?? []
  const words = placeAtStart(rest.slice(whole.length))
  if (words === null) return null
  const opening = text.slice(0, text.length - rest.length)
  if (preposition === '' && /[.!?]\s*$/.test(opening) && /^\p{L}+ \p{Ll}/u.test(words)) return null
  const place = { words, introduced: preposition !== '', at: text.length - rest.length + whole.length }
  return likeness(place) >= isPlace || isOwnLine(place, text) ? place : null
}

/** A line of capitalised words right below the day: `Rådhuset`, with the street below it. */
const isOwnLine = (place: Place, text: string): boolean => text[place.at - 1] === '\n' && likeness(place) >= isPlace

/** Without what still says when: times, brackets, "begge dage", "mødes vi". */
function withoutOpening(text: string): string {
  let rest = text
  for (let step = 0; step < 12; step++) {
    const before = rest
    rest = rest.replace(/^[\s,;:.)–—-]+/, '').replace(/^\([^)\n]{0,200}\)/, '')
    const [span] = timeSpans(rest.slice(0, 60))
    const [clock] = clockTimes(rest.slice(0, 30))
    if (span && span.from < 2) rest = rest.slice(span.to)
    else if (clock && clock.from < 2) rest = rest.slice(clock.to)
    rest = rest.replace(
      /^(?:begge dage|alle (?:tre |fire )?dage|mødes vi|afholdes(?: det)?|foregår(?: det)?|finder sted|holder vi|samles vi|er vi|og)(?!\p{L})/iu,
      '',
    )
    if (rest === before) break
  }
  return rest
}

/** As many parts, by comma or line, as belong to the place. */
export function placeAtStart(text: string): string | null {
  const lines = text.replace(roomInBrackets, (all, house: string, room: string) => (isRoom(room) ? `${room}, ${house}` : all)).split('\n')
  const parts: string[] = []
  for (const [index, line] of lines.slice(0, 4).entries()) {
    const said = index === 0 ? beforeSentenceEnds(line) : line
    if (index > 0 && !said.split(/,\s*/).every(part => isStreet(part) || isTown(part) || isRoom(part) || house.test(part))) break
    if (index > 0 && clockTimes(said).length > 0) break
    const own = said.split(/,\s*/).map(part => part.trim())
    const end = own.findIndex(
      (part, at) => part === '' || (at + index > 0 && !/^[\p{Lu}\d]/u.test(part) && !isRoom(part)) || days.test(part),
    )
    parts.push(...(end < 0 ? own : own.slice(0, end)))
    if (end >= 0 || said.length < line.trimEnd().length) break
  }
  const words = parts.join(', ').replace(/[\s,.]+$/, '')
  return words !== '' &&
    (/^(?:\p{Lu}|\d+\p{L}*\s+\p{Lu})/u.test(words) ||
      isRoom(words.split(', ')[0]!) ||
      roomInHouse.test(words) ||
      house.test(words.split(/[ ,]/)[0]!))
    ? words
    : null
}

/** `Musikhuset (Store Sal), …` */
const roomInBrackets = /^([^(,\n]{2,60}?)\s?\(([^()\n]{2,40})\)/

/** "Teams på torsdag" */
const toldDay = new RegExp(`\\s(?:(?:nu )?på |den |d\\. )?(?:(?:${weekdayNames.da.join('|')})(?!\\p{L})|(?:den|d\\.)\\s?\\d)`, 'iu')

const beforeSentenceEnds = (line: string): string =>
  line
    .slice(0, 200)
    .split(toldDay)[0]!
    .split(
      /(?<!(?:^|[\s,])(?:[Gg]l|[Ss]dr|[Nn]dr|[Nn]r|[Ss]kt|[Ss]ct|[Ss]t|[Kk]gs|Chr|Dr|\p{Lu}))[.!?](?=\s+\p{Lu}\p{Ll}|\s*$)|[;(•]|,?\s(?:hvor|where|(?:og|and)(?=\s\p{Ll})|med|with|til|fra|når|for|efter|[–—-])\s/u,
    )[0]!
    .trim()

export const roomInHouse = /^((?:\p{L}[\p{L}\d.]* ){0,3}?\p{L}[\p{L}\d.]*(?: [A-Z\d]{1,3})?),? (?:på|i|hos|at|in) (?:the )?(\p{Lu}.*)$/u
