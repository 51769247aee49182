import { toFillIn } from '../to-fill-in.ts'
import { dateMentions } from './date-mentions.ts'

// Not in an address of the web, a number or a placeholder.
const year = /(?<![\d/=_.-])(?:19|20)\d{2}(?![\d/=_]|\.\d)(?!\s?(?:kr|personer|deltagere))/g
const link = /\]\([^)]{0,2000}\)|https?:\/\/\S{1,2000}/g

/**
 * A line of last time's letter with its days and years asked for: `UDFYLD: dag (før: 4. maj 2026)`.
 */
export function withOpenDays(line: string): string {
  const links = [...line.matchAll(link)].map(({ 0: all, index }) => ({ from: index, to: index + all.length }))
  const inLink = (at: number) => links.some(({ from, to }) => at >= from && at < to)
  const days = dateMentions(line).map(({ from, to }) => ({ from, to: line[to - 1] === '.' ? to - 1 : to, what: 'dag' }))
  const years = [...line.matchAll(year)].map(({ 0: all, index }) => ({ from: index, to: index + all.length, what: 'årstal' }))
  const whole = [...days, ...years].filter(({ from }) => !inLink(from)).toSorted((a, b) => a.from - b.from || b.to - a.to)
  let [opened, at] = ['', 0]
  for (const { from, to, what } of whole) {
    if (from < at) continue
    opened += `${line.slice(at, from)}${toFillIn(`${what} (før: ${line.slice(from, to).trim()})`)}`
    at = to
  }
  return opened + line.slice(at)
}
