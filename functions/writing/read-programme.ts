import { warning } from '../letter/finding.ts'
import type { ProgrammeItem } from '../letter/letter.ts'
import type { Problem } from '../values/problem.ts'
import { letterMarkdown, wordsOf } from './markdown.ts'
import { sectionNamed } from './sections.ts'

type Kind = ProgrammeItem['kind']

// What a programme's first words say; in any other case somebody talks.
const kinds: [Kind, RegExp][] = [
  ['welcome', /^(?:velkom|welcome|ankomst|registrering)/i],
  ['pause', /\bpause\b|^(?:frokost|kaffe|middag|netværk|lunch|coffee|break)/i],
  ['discussion', /^(?:\p{L}+ ){0,2}\p{L}*(?:drøftelse|debat|diskussion|discussion)/iu],
  ['closing', /^(?:tak for|afrunding|afslutning|farvel|closing|wrap-up|goodbye)/i],
]
const announcesATalk = /^(?:oplæg|introduktion|præsentation|talk|presentation)\b/i

export const kindOf = (title: string): Kind =>
  announcesATalk.test(title) ? 'talk' : (kinds.find(([, words]) => words.test(title))?.[0] ?? 'talk')

/**
 * The programme's items in order, and what stands there without becoming one. Lines count from
 * `firstLine`.
 */
export function readProgramme(section: string, firstLine: number): { items: ProgrammeItem[]; problems: Problem[] } {
  const items: ProgrammeItem[] = []
  const problems: Problem[] = []
  let part: { title: string; line: number } | null = null
  const opensPart = (title: string, line: number) => {
    if (part) problems.push(emptyPart(part))
    part = { title, line }
  }
  const add = (text: string, line: number) => {
    items.push({ ...readItem(text), part: part?.title ?? null, line })
    part = null
  }

  const tokens = letterMarkdown.parse(section, {})
  tokens.forEach((token, index) => {
    if (token.type !== 'inline' || !token.map) return
    const line = firstLine + token.map[0]
    const words = wordsOf(token).trim()
    const inList = token.level > 1
    if (tokens[index - 1]?.type === 'heading_open') {
      if (!sectionNamed(words)) opensPart(words, line)
    } else if (words === '') return
    else if (inList) add(words.replaceAll('\n', ' '), line)
    else
      words.split('\n').forEach((text, offset) => {
        const last = items.at(-1)
        if (/^del [ivx\d]+\b/i.test(text)) opensPart(text, line + offset)
        else if (beginsWithTime.test(text)) add(text, line + offset)
        else if (last && last.by === '' && beginsWithBy.test(text)) last.by = text.replace(beginsWithBy, '')
        else
          problems.push(
            warning(line + offset, 'PROGRAMME-LINE', 'Linjen i programmet kommer ikke med. Begynd den med en bindestreg og et mellemrum.'),
          )
      })
  })
  if (part) problems.push(emptyPart(part))
  return { items, problems }
}

const emptyPart = ({ title, line }: { title: string; line: number }): Problem =>
  warning(line, 'PROGRAMME-LINE', `Delen »${title.slice(0, 80)}« har ingen punkter og kommer ikke med i programmet.`)

const beginsWithTime = /^(?:kl\.?\s*)?(\d{1,2})[.:](\d{2})(?:\s*[-–]\s*(\d{1,2})[.:](\d{2}))?(?:\s+|$)/i
const beginsWithBy = /^(?:v\.?\/|v\.\s|ved\s)\s*/i

function readItem(text: string): Pick<ProgrammeItem, 'time' | 'until' | 'kind' | 'title' | 'by'> {
  const [clock = '', hours, minutes, endHours, endMinutes] = beginsWithTime.exec(text) ?? []
  const { title, by } = titleAndSpeaker(text.slice(clock.length).replace(/^[-–—:]\s+/, ''))
  const asTime = (h: string | undefined, m: string | undefined) => (h ? `${h.padStart(2, '0')}.${m}` : null)
  return { time: asTime(hours, minutes), until: asTime(endHours, endMinutes), kind: kindOf(title), title, by }
}

/**
 * A long dash comes before who speaks, or "v/"; a short one only if what follows looks like a name,
 * for titles have dashes too.
 */
function titleAndSpeaker(text: string): { title: string; by: string } {
  const divider = /\s+(?:—|--)\s+|\s+v\.?\/\s*|\s+[–-]\s+(?=\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}.'’-]*)+(?:,|$|\sog\s))/u.exec(text)
  if (!divider) return { title: text.trim(), by: '' }
  return { title: text.slice(0, divider.index).trim(), by: text.slice(divider.index + divider[0].length).trim() }
}
