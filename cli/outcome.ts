import { isBlocker, type Note, type Problem } from '../functions/values/problem.ts'

/** No house or stage answers: exit code 2. */
export class Unreachable extends Error {}

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

export const unknownCampaign = (id: string): Outcome =>
  refused([{ at: id, code: 'UNKNOWN-CAMPAIGN', level: 'blocker', says: 'Der er ikke noget arrangement med det navn.' }], 'Det findes ikke:')
