import type { Mend } from '../../values/mend.ts'
import type { Problem } from '../../values/problem.ts'
import { readDocument } from '../../writing/front-matter/document.ts'
import { type LetterParts, linesOfParagraphs } from '../../writing/letter-parts.ts'
import { mended } from '../../writing/mended.ts'
import type { Proofread } from '../../writing/proofread.ts'
import type { Visit } from '../visit.ts'
import { findingInWords } from './finding-in-words.ts'

/** A finding with the buttons that mend it. */
export interface Finding extends Problem {
  line: number
  /** What a button of it sends: the finding, and which of its mends. */
  key: string
  mend: readonly Mend[]
}

/** Everything found in a letter, each with what of its mends does anything. */
export function findingsIn(
  text: string,
  { problems }: Pick<Proofread, 'problems'>,
  { staff, language }: Pick<Visit, 'staff' | 'language'>,
  how: { asFile?: boolean } = {},
): Finding[] {
  const lines = text.split('\n')
  return problems.map(problem => {
    const line = Number(problem.at.split(':')[1] ?? 1)
    const offered = [...ownContact(problem, lines[line - 1] ?? '', staff), ...(problem.mend ?? [])]
    return {
      // A file is spoken of as it is written.
      ...(how.asFile ? problem : findingInWords(problem, language)),
      line,
      key: `${problem.code}:${line}`,
      mend: offered.filter(mend => doesSomething(text, line, mend)),
    }
  })
}

const doesSomething = (text: string, line: number, mend: Mend): boolean => {
  const after = mended(text, line, mend)
  return after !== null && after !== text
}

/** Where a contact is missing, whoever writes the letter is likely to be it. */
function ownContact({ code, mend }: Problem, line: string, { name, email }: Pick<Visit['staff'], 'name' | 'email'>): Mend[] {
  const isAsked = code === 'CONTACT-MISSING' || (code === 'TO-FILL-IN' && /^contact:/.test(line))
  if (!isAsked) return []
  const none: Mend[] = mend?.some(offer => offer.do === 'set') ? [] : [{ do: 'set', field: 'contact', to: 'none' }]
  return [{ do: 'set', field: 'contact', to: `${name}, ${email}` }, ...none]
}

/**
 * Where each finding is shown: under its field, its paragraph, or above all where it has neither.
 */
export interface PlacedFindings {
  /** By the group of fields: `title`, `sessions.0`, `contact`; `` for all else up there. */
  fields: Map<string, Finding[]>
  /** By the paragraph's place. */
  paragraphs: Map<number, Finding[]>
}

export function placed(findings: readonly Finding[], parts: LetterParts): PlacedFindings {
  const fields = new Map<string, Finding[]>()
  const paragraphs = new Map<number, Finding[]>()
  const spotOf = spotsIn(parts)
  for (const finding of findings) {
    const place = spotOf(finding)
    if (typeof place === 'number') paragraphs.set(place, [...(paragraphs.get(place) ?? []), finding])
    else fields.set(place, [...(fields.get(place) ?? []), finding])
  }
  return { fields, paragraphs }
}

/** Where something stands on a letter's page: a group of fields, or the number of a paragraph. */
export type Spot = string | number

/** The place of a finding, as a letter is divided. */
export function spotsIn(parts: LetterParts): (finding: Pick<Finding, 'line' | 'code'>) => Spot {
  const keys = readDocument(parts.front, 2).lines
  const begins = linesOfParagraphs(parts)
  const bodyLine = (parts.open + parts.front + parts.close).split('\n').length
  return finding =>
    finding.line < bodyLine
      ? groupOf(finding, keys)
      : Math.max(
          0,
          begins.findLastIndex(begin => begin <= finding.line),
        )
}

const shownGroups = /^(?:title|kind|sessions\.\d+|deadline|contact|sender|signatories|audience|price)(?=\.|$)/

/** Whether the page has such a group of fields. */
export const isGroup = (name: string): boolean => shownGroups.exec(name)?.[0] === name

function groupOf({ line, code }: Pick<Finding, 'line' | 'code'>, keys: ReadonlyMap<string, number>): string {
  if (code === 'CONTACT-MISSING') return 'contact'
  const named = [...keys].filter(([, at]) => at === line).map(([key]) => key)
  const own = named.at(-1) ?? ''
  return shownGroups.exec(own)?.[0] ?? ''
}
