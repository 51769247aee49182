import type { Invariant } from './invariant.ts'

const ofAMailbox = 50
/** A seat may be handed over whatever the letter says of colleagues. */
const mostHands = 3

/**
 * I27, F33: a chain of colleagues and of takers names no more than the person it began with may,
 * and so no link of it does. A hand-over that died half-way has named its taker and mailed nobody.
 */
export const chains: Invariant = (_, { everybody: people, letter, personChanges }) => {
  const wrong: string[] = []
  const byNumber = new Map(people.map(person => [person.number as number, person]))
  const rootOf = (number: number): number => {
    const by = byNumber.get(number)?.registeredBy
    return by === null || by === undefined || by === number ? number : rootOf(by)
  }
  const seated = new Set(personChanges.flatMap(({ is }) => (is?.answer.status === 'registered' ? [is.number as number] : [])))
  for (const [root, chain] of Map.groupBy(
    people.filter(({ registeredBy }) => registeredBy !== null),
    ({ number }) => rootOf(number),
  )) {
    const mayHandOver = [root, ...chain.map(({ number }) => number as number)].some(number => seated.has(number))
    const most = Math.max(mayHandOver ? mostHands : 0, byNumber.get(root)?.kind === 'mailbox' ? ofAMailbox : 0, letter?.colleagues ?? 0)
    if (chain.length > most) wrong.push(`F33 the chain of ${root} has named ${chain.length} people and may name ${most}`)
  }
  return [...new Set(wrong)].slice(0, 5)
}
