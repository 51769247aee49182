import { awsRefusal } from '../platform/aws-refusal.ts'
import type { Problem } from '../values/problem.ts'

/** What AWS refused after a commit; absent when all went well. */
export interface Afterwards {
  problems?: Problem[]
}

export const afterwards = (problems: Problem[]): Afterwards => (problems.length > 0 ? { problems } : {})

/**
 * Does what must follow a commit: alarm clocks, queue messages. What is committed stands whatever
 * AWS answers here, and the sweep finds it by its rows, so a refusal is told and not thrown
 * (eventual repair instead of a retry by hand).
 * @throws what is a fault of ours
 */
export async function followUp(calls: (() => Promise<unknown>)[]): Promise<Problem[]> {
  const refused = new Set<string>()
  for (const call of calls) {
    try {
      await call()
    } catch (error) {
      const word = awsRefusal(error)
      if (word === null) throw error
      refused.add(word)
    }
  }
  return [...refused].map(word => ({ at: 'aws', code: 'CALL-REFUSED', level: 'warning', says: saysOf(word) }))
}

const saysOf = (word: string) =>
  `Det er gemt, men AWS afviste et kald bagefter (${word}). Gør ikke noget: Det, der skulle være sat i gang, bliver hentet ind af sig selv inden for en time.`
