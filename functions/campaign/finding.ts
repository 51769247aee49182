import type { Problem } from '../values/problem.ts'

/** What is wrong in letter.md, at a line. A blocker stops the launch; a warning stops it until somebody has looked and said why it is right. */
export const blocker = (line: number, code: string, says: string): Problem => ({ at: `letter.md:${line}`, code, level: 'blocker', says })
export const warning = (line: number, code: string, says: string): Problem => ({ at: `letter.md:${line}`, code, level: 'warning', says })

const lineOf = ({ at }: Problem) => Number(at.split(':')[1])

export const inOrder = (problems: Problem[]): Problem[] => problems.toSorted((a, b) => lineOf(a) - lineOf(b))

/** What is left when the warnings the author has dismissed with a note are taken away. A blocker cannot be dismissed. */
export const undismissed = (problems: Problem[], dismiss: Record<string, string>): Problem[] =>
  problems.filter(({ level, code }) => level === 'blocker' || !Object.hasOwn(dismiss, code))
