import { type DateMention, dateMentions, sameDay } from './date-mentions.ts'
import { isDeadline } from './deadline.ts'
import { timeSpans } from './time-spans.ts'

/** A day on which people are to meet, and what is said of it. */
export interface MeetingDay {
  mention: DateMention
  /**
   * From this day to the next, or to the end of the paragraph; the first one from the paragraph's
   * beginning.
   */
  words: string
  from: number
}

const saysSomethingHappens =
  /(?:afhold\p{L}*|foreg\p{L}+|finder|holde[rs]|inviter\p{L}*|mødet?|mødes|velkommen|held|takes place|invite\p{L}*|meeting)\b[^.!?\n]{0,80}$/iu
const label = /(?:^|\n)(?:ny )?(?:tid|tidspunkt|dato|hvornår|when|date|time)[^:\n]{0,12}:[^\n]{0,20}$/i
const isOver = /(?:flyttet fra|i stedet for|aflyst|oprindelig\p{L}*|moved from|instead of)[^.!?\n]{0,40}$/iu

/**
 * Days named with a time, in a list or after a label count; without any, the first of which a
 * sentence says that something happens; else the first.
 */
export function meetingDays(words: string): MeetingDay[] {
  const mentions = dateMentions(words).filter(date => !isDeadline(words, date) && !isOver.test(words.slice(0, date.from)))
  const days = mentions.map((mention, index) => weighed(words, mention, mentions[index - 1], mentions[index + 1]))
  const heaviest = Math.max(...days.map(({ weight }) => weight))
  const best = days.filter(({ weight }) => weight === heaviest)
  const once = best.filter(({ mention }, index) => best.findIndex(other => sameDay(other.mention, mention)) === index)
  // One place may say the day with its year and another without.
  return (heaviest === 2 ? once : once.slice(0, 1)).map(day => ({
    ...day,
    mention: { ...day.mention, year: day.mention.year ?? mentions.find(other => sameDay(other, day.mention) && other.year)?.year ?? null },
  }))
}

function weighed(words: string, mention: DateMention, last?: DateMention, next?: DateMention): MeetingDay & { weight: 0 | 1 | 2 } {
  const begins = words.lastIndexOf('\n', mention.from - 1) + 1
  const newline = words.indexOf('\n', mention.to)
  const ends = newline < 0 ? words.length : newline
  const from = last && last.from >= begins && last.from < mention.from ? mention.from : begins
  const stretch = words.slice(from, next && next.from > mention.from ? Math.min(ends, next.from) : ends)
  const before = words.slice(0, mention.from)
  const isListed = (last !== undefined || next !== undefined) && mention.from - begins <= 5 && ends - begins < 120
  const isStrong = timeSpans(stretch).length > 0 || label.test(before) || isListed
  return { mention, words: stretch, from, weight: isStrong ? 2 : saysSomethingHappens.test(before) ? 1 : 0 }
}
