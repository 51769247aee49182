import { beginsWithTime, isGreeting, isSignOff, speakerMark } from './line-kinds.ts'
import { type Passage, passages } from './passages.ts'
import { sectionHeading } from './section-heading.ts'
import { type SourceLine, sourceLines } from './source-lines.ts'

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
}

export function partsOf(text: string): Parts {
  const { lines, leftOver } = sourceLines(text)
  const all = passages(lines)
  const parts: Parts = { top: [], letter: [], below: [], programme: [], practical: [], leftOver }
  const greetingAt = all.findIndex(({ words }) => isGreeting(words))
  const programme = unnamedProgramme(all)
  let part: Exclude<keyof Parts, 'leftOver'> = greetingAt >= 0 ? 'top' : 'letter'
  let signedOff = false
  all.forEach((passage, index) => {
    const heading = sectionHeading(passage.words)
    if (index === greetingAt) part = 'letter'
    if (isSignOff(passage.words)) {
      part = 'below'
      signedOff = true
    } else if (heading === 'programme' || heading === 'practical') {
      part = heading
      // "Find vej" is what people want to know and a heading at once.
      if (!/^find vej/i.test(passage.words)) return
    } else if (heading === 'letter' && !(part === 'top' || signedOff)) part = 'letter'
    const inProgramme = programme && index >= programme.from && index <= programme.to
    parts[inProgramme && part !== 'practical' ? 'programme' : part].push(passage)
  })
  return parts
}

/** A programme nobody has put a heading over: three times or more, one below the other. */
function unnamedProgramme(all: Passage[]): { from: number; to: number } | null {
  if (all.some(({ words }) => sectionHeading(words) === 'programme')) return null
  const timed = all.flatMap(({ words }, index) => (beginsWithTime(words) ? [index] : []))
  const [from, to] = [timed[0], timed.at(-1)]
  if (from === undefined || to === undefined || timed.length < 3) return null
  const speaker = all.slice(to + 1).findIndex(({ words }) => !speakerMark.test(words))
  return { from, to: to + Math.max(0, speaker) }
}
