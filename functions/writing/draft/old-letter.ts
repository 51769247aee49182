import { isScalar, parseDocument, visit } from 'yaml'
import { toFillIn } from '../to-fill-in.ts'
import type { Draft } from './drafted.ts'
import { withOpenDays } from './open-days.ts'
import type { Missing, Recognised } from './report.ts'

const fields = /^(?:title|sessions|deadline|contact|audience|signatories|kind|timetable|price)\s*:/m

/** Whether a text is a letter.md, with its fields between two lines of `---`. */
export function isLetterFile(text: string): boolean {
  const parts = divided(text)
  return parts !== null && fields.test(parts.front) && parseDocument(parts.front).errors.length === 0
}

/**
 * Of last time only: a name in addresses, files of another folder, findings somebody had looked at,
 * days off.
 */
const ofLastTime = ['id', 'dismiss']
const daysOfLastTime = ['also-days-off', 'also-working-days', 'invitation']

/**
 * An old letter as the beginning of a new one: its fields and its text as they are, but for the
 * days
 * and years, which are asked for. Nobody is copied: the list of recipients is another file.
 */
export function draftFromLetter(text: string): Draft {
  const { front = '', body = '', bodyLine = 1 } = divided(text) ?? {}
  const document = parseDocument(front)
  const recognised: Recognised[] = []
  const missing: Missing[] = []
  const leftOut: Draft['leftOut'] = []
  const lineOf = (offset: number) => front.slice(0, offset).split('\n').length + 1
  visit(document, {
    Pair(_, { key, value }, path) {
      const name = isScalar(key) ? String(key.value) : ''
      const line = lineOf(isScalar(key) ? (key.range?.[0] ?? 0) : 0)
      const isTop = path.length === 2
      const isDropped = (isTop && ofLastTime.includes(name)) || (!isTop && daysOfLastTime.includes(name)) || (!isTop && name === 'file')
      if (isDropped) {
        leftOut.push({ line, text: front.split('\n')[line - 2]?.trim() ?? name })
        return visit.REMOVE
      }
      if (!isScalar(value) || value.value === null || typeof value.value === 'boolean') return undefined
      const was = value.source ?? String(value.value)
      if (name === 'date' || name === 'decide' || (isTop && name === 'deadline')) {
        value.value = toFillIn(
          `${name === 'deadline' ? 'sidste dag for tilmelding' : name === 'date' ? 'mødets dag' : 'dagen, hvor I beslutter'} (før: ${was})`,
        )
        missing.push({ fact: factOf(name, missing), says: `»${was}« var dagen i det gamle brev.` })
        return undefined
      }
      if (name === 'time' || name === 'at') return undefined
      const opened = typeof value.value === 'string' ? withOpenDays(value.value) : null
      if (opened !== null && opened !== value.value) {
        missing.push({ fact: name, says: `»${was.slice(0, 120)}« nævner en dag eller et år.` })
        value.value = opened
      } else if (isTop) recognised.push({ fact: name, value: was.slice(0, 200), line })
      return undefined
    },
  })
  const lines = body.split('\n').map((line, index) => {
    const opened = withOpenDays(line)
    if (opened !== line)
      missing.push({ fact: 'body', says: `Linje ${bodyLine + index} nævner en dag eller et år: »${line.trim().slice(0, 120)}«.` })
    return opened
  })
  return {
    frontMatter: `${document.toString({ lineWidth: 0 }).trimEnd()}\n`,
    body: lines.join('\n'),
    recognised,
    missing,
    guesses: [],
    leftOut,
  }
}

const factOf = (name: string, missing: Missing[]): string =>
  name === 'date' ? `sessions.${missing.filter(({ fact }) => /^sessions\.\d+\.date$/.test(fact)).length}.date` : name

function divided(text: string): { front: string; body: string; bodyLine: number } | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  const end = lines.indexOf('---', 1)
  if (lines[0]?.trim() !== '---' || end < 0) return null
  return {
    front: `${lines.slice(1, end).join('\n')}\n`,
    body: `${lines
      .slice(end + 1)
      .join('\n')
      .trimEnd()}\n`,
    bodyLine: end + 2,
  }
}
