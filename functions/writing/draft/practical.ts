import type { Passage } from './passages.ts'

/**
 * A piece of practical information under its heading, which is empty for what stands before the
 * first.
 */
export interface DraftInfo {
  heading: string
  paragraphs: string[]
  line: number
}

const labelled = /^(\p{Lu}[\p{L}/-]{1,20}(?: [\p{L}-]{1,14}){0,2}):(?:\s+(.+))?$/u
const known =
  /^(?:find vej(?:en)?|vejen (?:hertil|dertil)|transport|offentlig transport|(?:tag )?(?:toget|tog|bussen|bus|metroen|metro|s-tog(?:et)?)|(?:i |med )?(?:bil|cykel|bus|tog)|parkering|adresse|adgang|tilgængelighed|mad(?: og drikke)?|forplejning|overnatning|kontakt|getting there|parking)$/iu

export function practicalInfo(section: Passage[]): DraftInfo[] {
  const infos: DraftInfo[] = []
  for (const { kind, words, markdown, lines } of section) {
    const line = lines[0]?.line ?? 1
    const [, label, rest = ''] = labelled.exec(words) ?? []
    const text = kind === 'point' ? `- ${markdown}` : markdown
    if (kind === 'heading' || known.test(words)) infos.push({ heading: words.replace(/:$/, ''), paragraphs: [], line })
    else if (label) infos.push({ heading: label, paragraphs: rest === '' ? [] : [rest], line })
    else if (infos.length === 0) infos.push({ heading: '', paragraphs: [text], line })
    else infos.at(-1)!.paragraphs.push(text)
  }
  return infos
}
