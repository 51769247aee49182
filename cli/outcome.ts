import { isBlocker, type Note, type Problem } from '../functions/values/problem.ts'

/** No house or stage answers: exit code 2. */
export class Unreachable extends Error {}

/**
 * An order came back undone, and not by a rule: AWS said no, or the house is of another version.
 * Exit code 1.
 */
export class NotDone extends Error {
  readonly problems: Problem[]
  constructor(problems: Problem[]) {
    super(problems.map(({ says }) => says).join(' '))
    this.problems = problems
  }
}

/** The command line makes no sense: exit code 2. */
export class WrongUse extends Error {}

/**
 * What a command came to. Exit 0: done; 1: refused or problems found, nothing changed; 2: wrong use
 * or nobody reached.
 */
export interface Outcome {
  exit: 0 | 1 | 2
  /** What `--json` prints, one object. */
  json: unknown
  /** What a person reads. */
  says: string
}

export const done = (json: unknown, says: string): Outcome => ({ exit: 0, json, says })

export const refused = (problems: Problem[], says: string): Outcome => ({
  exit: 1,
  json: { problems },
  says: `${says}\n${listed(problems)}`,
})

/** Problems one below the other, those that block first. */
export const listed = (problems: Problem[]): string =>
  problems
    .toSorted((a, b) => Number(isBlocker(b)) - Number(isBlocker(a)))
    .map(({ at, code, level, says }) => `  ${level === 'blocker' ? 'Skal rettes' : 'Se på det '}  ${at}  ${says}  [${code}]`)
    .join('\n')

export const listedNotes = (notes: Note[]): string => notes.map(({ at, code, says }) => `  ${at}  ${says}  [${code}]`).join('\n')

export const notFound = (problems: Problem[]): Outcome => refused(problems, 'Det findes ikke:')

/**
 * Done, but for a call that AWS refused on the way: what goes on by itself is said, and the exit
 * code is 1.
 */
export const doneBut = (problems: Problem[] | undefined, json: object, says: string): Outcome =>
  problems === undefined || problems.length === 0
    ? done(json, says)
    : { exit: 1, json: { ...json, problems }, says: `${says}\n${listed(problems)}` }
