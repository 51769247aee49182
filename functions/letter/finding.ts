import type { Mend } from '../values/mend.ts'
import { isBlocker, type Note, type Problem } from '../values/problem.ts'
import type { BlockerCode, NoteCode, WarningCode } from './finding-codes.ts'

const at = (line: number) => `letter.md:${line}`

/**
 * What is wrong in letter.md, at a line. A blocker stops the launch; a warning stops it until
 * somebody has looked and said why it is right.
 */
export const blocker = (line: number, code: BlockerCode, says: string, ...mend: Mend[]): Problem => found(line, code, 'blocker', says, mend)
export const warning = (line: number, code: WarningCode, says: string, ...mend: Mend[]): Problem => found(line, code, 'warning', says, mend)

const found = (line: number, code: string, level: Problem['level'], says: string, mend: Mend[]): Problem => ({
  at: at(line),
  code,
  level,
  says,
  ...(mend.length > 0 && { mend }),
})

/** What the system does on its own, said so that nobody is surprised. It stops nothing. */
export const note = (line: number, code: NoteCode, says: string): Note => ({ at: at(line), code, says })

const lineOf = (found: Note) => Number(found.at.split(':')[1])

export const inOrder = <Found extends Note>(found: Found[]): Found[] => found.toSorted((a, b) => lineOf(a) - lineOf(b))

/** What somebody has looked at and found right: code → why. */
export type Dismissals = Record<string, string>

const isNamed = (dismiss: Dismissals, { code }: Note) => Object.hasOwn(dismiss, code)

/**
 * What is left when the warnings that are dismissed with a note are taken away. A blocker cannot be
 * dismissed, and says so to whoever tried.
 */
export const undismissed = (problems: Problem[], dismiss: Dismissals): Problem[] =>
  problems.flatMap(problem => {
    if (!isNamed(dismiss, problem)) return [problem]
    return isBlocker(problem) ? [{ ...problem, says: `${problem.says} (Det skal rettes og kan ikke afvises med en begrundelse.)` }] : []
  })

/** The warnings that are let through, once a code and with the reason, as the log keeps them. */
export function letThrough(problems: Problem[], dismiss: Dismissals): { code: string; at: string; note: string }[] {
  const looked = problems.filter(problem => !isBlocker(problem) && isNamed(dismiss, problem))
  return [...Map.groupBy(looked, ({ code }) => code)].map(([code, [first]]) => ({ code, at: first?.at ?? '', note: dismiss[code] ?? '' }))
}
