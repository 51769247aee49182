import type { Invariant } from './invariant.ts'

/** F33: a chain of colleagues names no more than the person it began with may. */
export const chains: Invariant = (_, { people, letter, personChanges }) => {
  const wrong: string[] = []
  const byNumber = new Map(people.map(person => [person.number as number, person]))
  const rootOf = (number: number): number => {
    const by = byNumber.get(number)?.registeredBy
    return by === null || by === undefined || by === number ? number : rootOf(by)
  }
  for (const [root, chain] of Map.groupBy(
    people.filter(({ registeredBy }) => registeredBy !== null),
    ({ number }) => rootOf(number),
  )) {
    const hands = new Set(personChanges.filter(({ is }) => is?.answer.status === 'transferred').map(({ is }) => is!.number as number))
    // Each of them may have had a seat to hand over, to one more.
    const handedOn = chain.filter(({ number }) => hands.has(number)).length + (hands.has(root) ? 1 : 0)
    const most = Math.max(byNumber.get(root)?.kind === 'mailbox' ? 50 : 0, letter?.colleagues ?? 0) + Math.max(1, handedOn)
    if (chain.length > most) wrong.push(`F33 the chain of ${root} has named ${chain.length} people and may name ${most}`)
  }
  return [...new Set(wrong)].slice(0, 5)
}
