import { beginsWithTime, pointNumber, speakerMark } from './line-kinds.ts'
import type { Passage } from './passages.ts'

/** A point of the programme as a letter writes it. */
export interface DraftItem {
  /** `15.30`; empty when it follows the point before. */
  time: string
  /** `16.00` where the point says when it is over; else empty. */
  ends: string
  /** What is opened with this point, `DEL I: …`; empty most often. */
  part: string
  title: string
  by: string
  /** It had a list's mark of its own: what comes below with one is not listed under it. */
  isPoint: boolean
  line: number
}

const clock =
  /^(?:kl\.?\s*|klokken\s*)?(\d{1,2})(?:[.:](\d{2}))?(?:\s*(?:-|–|—|til)\s*(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?(?![\d.]))?\s*[:–—-]?\s*/i
const leads = /^(?:oplægsholdere?|facilitator|ordstyrer|moderator|mødeleder|speaker|talere?):\s*/iu
const speaksInside = /\s+(?:v\.?\s?\/\s*|v\.\s+(?=\p{Lu})|ved\s+(?=(?:\p{L}+ )?\p{Lu}\p{Ll}+ \p{Lu}\p{Ll})|—\s+)/u

/**
 * Times, parts, titles and speakers, each on a line of its own or together, as people lay out
 * programmes.
 */
export function programme(section: Passage[]): DraftItem[] {
  const items: DraftItem[] = []
  let [time, ends, part] = ['', '', '']
  let listing = false
  for (const { words, kind, lines } of section) {
    const last = items.at(-1)
    const timed = beginsWithTime(words) ? clock.exec(words) : null
    if (timed) {
      time = `${timed[1]!.padStart(2, '0')}.${timed[2] ?? '00'}`
      ends = timed[3] ? `${timed[3].padStart(2, '0')}.${timed[4] ?? '00'}` : ''
    }
    const said = (timed ? words.slice(timed[0].length) : words).replace(pointNumber, '').trim()
    const speaker = leads.test(said) ? said.replace(leads, '') : speakerMark.test(said) ? said.replace(speakerMark, '') : null
    if (said === '') continue
    if (/^(?:del|part) (?:[ivx]+|\d+)\b/i.test(said)) part = said
    else if (speaker !== null && last && !timed) last.by = [last.by, ended(speaker)].filter(Boolean).join(' og ')
    else if (kind === 'point' && last && !timed && (listing || last.title.endsWith(':') || (last.time !== '' && !last.isPoint))) {
      // What is to be discussed, listed below the discussion.
      last.title = [last.title, said].join(/[.:;?!]$/.test(last.title) ? ' ' : listing ? '; ' : ': ')
      listing = true
      continue
    } else {
      const [title = '', ...by] = said.split(speaksInside)
      items.push({
        time,
        ends,
        part,
        title: title.replace(/[,\s]+$|\s+[–—-]\s*$/, ''),
        by: ended(by.join(' og ')),
        line: lines[0]?.line ?? 1,
        isPoint: kind === 'point',
      })
      time = ''
      ends = ''
      part = ''
    }
    listing = false
  }
  return items
}

const ended = (text: string) => text.replace(/[.\s]+$/, '')

/** `15.30 Velkommen — Anna Holm, formand` */
export const itemText = ({ time, ends, title, by }: DraftItem): string =>
  [[ends ? `${time}-${ends}` : time, title].filter(Boolean).join(' '), by].filter(Boolean).join(' — ')
