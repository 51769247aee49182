import * as v from 'valibot'
import { blocker, warning } from '../../letter/finding.ts'
import type { BlockerCode } from '../../letter/finding-codes.ts'
import type { Instant } from '../../values/instant.ts'
import type { Mend } from '../../values/mend.ts'
import { nearestWord } from '../../values/nearest-word.ts'
import type { Problem } from '../../values/problem.ts'
import { askForYear, yearCandidates } from './dates.ts'
import { readDocument } from './document.ts'
import { type FrontMatter, frontMatter, knownKeys } from './schema.ts'

/** The front matter with its defaults, or null when something in it must be mended first. */
export interface ReadFrontMatter {
  values: FrontMatter | null
  lines: Map<string, number>
  problems: Problem[]
}

/** @param now shows an author who forgot the year which weekday each year would give. */
export function readFrontMatter(text: string, firstLine: number, now: Instant | undefined): ReadFrontMatter {
  const { data, lines, problems, warnings } = readDocument(text, firstLine)
  if (problems.length > 0) return { values: null, lines, problems: [...problems, ...warnings] }
  const read = v.safeParse(frontMatter, data)
  const refused = (read.issues ?? []).map(issue => problemOf(issue, lines, firstLine, now))
  return { values: read.success ? read.output : null, lines, problems: [...refused, ...warnings, ...unknownKeys(data, '', lines)] }
}

type Issue = Pick<v.BaseIssue<unknown>, 'type' | 'expected' | 'received' | 'message' | 'input' | 'path'>

function problemOf(issue: Issue, lines: Map<string, number>, firstLine: number, now: Instant | undefined): Problem {
  const line =
    nearestLine(
      (issue.path ?? []).map(step => String(step.key)),
      lines,
    ) ?? firstLine
  if (issue.expected === 'YEAR-MISSING')
    return blocker(line, 'YEAR-MISSING', askForYear(String(issue.input), now), ...yearsFor(String(issue.input), now))
  // A `Refusal` put its code there.
  if (issue.type === 'raw_transform') return blocker(line, (issue.expected ?? 'FIELD') as BlockerCode, issue.message)
  return blocker(line, issue.received === 'undefined' ? 'FIELD-MISSING' : 'FIELD', issue.message)
}

const yearsFor = (text: string, now: Instant | undefined): Mend[] =>
  now ? yearCandidates(text, now).map(day => ({ do: 'replace', this: text, by: day.slice(0, 10) })) : []

/** Where the field stands, or, if it is missing, what it is missing from. */
function nearestLine(path: string[], lines: Map<string, number>): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const line = lines.get(path.slice(0, length).join('.'))
    if (line !== undefined) return line
  }
  return undefined
}

/** What people who think in Danish call the fields. */
const danishNames: Record<string, string> = {
  titel: 'title',
  overskrift: 'title',
  type: 'kind',
  sprog: 'language',
  afsender: 'sender',
  kontakt: 'contact',
  kontaktperson: 'contact',
  underskrivere: 'signatories',
  målgruppe: 'audience',
  roller: 'roles',
  møder: 'sessions',
  dato: 'date',
  tid: 'time',
  tidspunkt: 'time',
  sted: 'venue',
  lokale: 'room',
  adresse: 'address',
  pladser: 'capacity',
  frist: 'deadline',
  tilmeldingsfrist: 'deadline',
  venteliste: 'waiting-list',
  pris: 'price',
  beløb: 'amount',
  dokumenter: 'documents',
  bilag: 'documents',
  tidsplan: 'timetable',
}

function unknownKeys(data: unknown, path: string, lines: Map<string, number>): Problem[] {
  if (typeof data !== 'object' || data === null) return []
  const known = Array.isArray(data) ? undefined : knownKeys[path.replace(/(^|\.)\d+(?=\.|$)/g, '$1*')]
  return Object.entries(data).flatMap(([key, value]) => {
    const inner = path === '' ? key : `${path}.${key}`
    if (!known || known.includes(key)) return unknownKeys(value, inner, lines)
    const danish = Object.hasOwn(danishNames, key.toLowerCase()) ? danishNames[key.toLowerCase()] : undefined
    const meant = danish && known.includes(danish) ? danish : nearestWord(key, known)
    const advice = meant ? ` Mente du »${meant}«?` : ''
    return [
      warning(
        lines.get(inner) ?? 1,
        'UNKNOWN-KEY',
        `Feltet »${key.slice(0, 60)}« kendes ikke og bliver ikke brugt.${advice}`,
        ...(meant ? [{ do: 'replace' as const, this: `${key}:`, by: `${meant}:` }] : []),
      ),
    ]
  })
}
