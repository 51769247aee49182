import { layoutOf } from './line-joins.ts'
import { isGreeting, isSignOff } from './line-kinds.ts'
import type { MailHead } from './mail-headers.ts'
import { type Passage, passages } from './passages.ts'
import { programmeSections } from './programme-section.ts'
import { sectionHeading } from './section-heading.ts'
import type { SourceLine } from './source-line.ts'
import { type SourceText, sourceLines } from './source-lines.ts'

export type PartName = 'top' | 'letter' | 'below' | 'programme' | 'practical'

/** A pasted letter taken apart. Every passage is in one of the parts. */
export interface Parts {
  /** What stands above the greeting: the title, whom it is for. */
  top: Passage[]
  /** From the greeting to the sign-off. */
  letter: Passage[]
  /** From below the sign-off: names, a box from the side of the page, addresses of links. */
  below: Passage[]
  /** Without their headings. */
  programme: Passage[]
  practical: Passage[]
  /** Lines that were only there because of where the text was copied from. */
  leftOver: SourceLine[]
  /**
   * Every passage in the text's own order, with the part it is in; a programme's heading is in it
   * too.
   */
  all: { passage: Passage; part: PartName }[]
  /** Empty lines between two lines of one paragraph. */
  lineGap: number
  mail: MailHead | null
  /** The day the letter was written, where its head says so. */
  written: SourceText['written']
}

export function partsOf(text: string): Parts {
  const { lines, leftOver, head, written } = sourceLines(text)
  const { lineGap } = layoutOf(lines)
  const all = passages(lines)
  const parts: Parts = { top: [], letter: [], below: [], programme: [], practical: [], leftOver, all: [], lineGap, mail: head, written }
  const greetingAt = all.findIndex(({ words }) => isGreeting(words))
  const inProgramme = programmeSections(all, lineGap)
  let part: Exclude<PartName, 'programme'> = greetingAt >= 0 ? 'top' : 'letter'
  let signedOff = false
  const put = (passage: Passage, into: PartName, isKept = true) => {
    if (isKept) parts[into].push(passage)
    parts.all.push({ passage, part: into })
  }
  all.forEach((passage, index) => {
    const heading = sectionHeading(passage.words)
    const programme = inProgramme[index]
    if (programme) {
      put(passage, 'programme', programme === 'item')
      return
    }
    if (index === greetingAt) part = 'letter'
    if (isSignOff(passage.words)) {
      part = 'below'
      signedOff = true
    } else if (heading === 'practical') {
      part = heading
      // "Find vej" is what people want to know and a heading at once.
      put(passage, part, /^find vej/i.test(passage.words))
      return
    } else if (heading === 'letter' && !(part === 'top' || signedOff)) part = 'letter'
    put(passage, part)
  })
  return parts
}
