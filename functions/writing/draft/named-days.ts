import { type DateMention, dateMentions } from './date-mentions.ts'
import { type LetterText, sentenceAfter, sentenceBefore, type Unit } from './letter-text.ts'
import { daysAfterWriting } from './relative-days.ts'

/** A day the text names, and what stands around it. */
export interface NamedDay {
  mention: DateMention
  unit: Unit
  /** The sentence before it, back to the day named before it. */
  before: string
  /** The rest of the sentence, up to the next day. */
  after: string
  /** The whole sentence. */
  sentence: string
  /** From this day to the next, to the end of its block, or to where another label begins. */
  stretch: string
}

/** @param written the day the letter was written on, from which *på torsdag* is told */
export function namedDays(text: LetterText, written: string | null): NamedDay[] {
  const mentions = [...dateMentions(text.words), ...(written ? toldFrom(written, text.words) : [])].toSorted((a, b) => a.from - b.from)
  const stretches = stretchesOf(text, mentions)
  return mentions.flatMap((mention, index) => {
    const unit = text.unitAt(mention.from)
    if (!unit) return []
    // Days named together share their place: a few steps to either side are enough.
    const last = mentions.slice(Math.max(0, index - 10), index).findLast(other => other.to <= mention.from)
    const next = mentions.slice(index + 1, index + 11).find(other => other.from >= mention.to)
    const before = sentenceBefore(text.words, mention.from)
    const after = sentenceAfter(text.words, mention.to)
    return [
      {
        mention,
        unit,
        before: last ? before.slice(Math.max(0, before.length - (mention.from - last.to))) : before,
        after: next ? after.slice(0, Math.max(0, next.from - mention.to)) : after,
        sentence: before + text.words.slice(mention.from, mention.to) + after,
        stretch: stretches[index] ?? '',
      },
    ]
  })
}

const toldFrom = (written: string, words: string): DateMention[] =>
  daysAfterWriting(words).map(({ from, to, date }) => {
    const [year, month, day] = date(written).split('-').map(Number)
    return { year: year!, month: month!, day: day!, weekday: null, until: null, from, to }
  })

const longestStretch = 400

function stretchesOf({ words, units }: LetterText, mentions: DateMention[]): string[] {
  let at = 0
  return mentions.map((mention, index) => {
    while (units[at + 1] && units[at + 1]!.from <= mention.from) at++
    const own = units[at]
    const next = mentions[index + 1] && mentions[index + 1]!.from > mention.from ? mentions[index + 1]!.from : words.length
    let end = own?.to ?? mention.to
    for (
      let i = at + 1;
      own && units[i] && units[i]!.block === own.block && !units[i]!.labelled && units[i]!.from - mention.to < longestStretch;
      i++
    ) {
      if (units[i]!.part !== own.part) break
      end = units[i]!.to
    }
    return words.slice(mention.to, Math.min(end, Math.max(next, mention.to), mention.to + longestStretch))
  })
}
