import type { Invariant } from './invariant.ts'

const minute = 60_000

/**
 * I27: however often a form is sent, an address gets a link once in a quarter of an hour and three
 * times a day, and a link names no more than it may.
 */
export const caps: Invariant = (_, { outbox, people, letter, personChanges }) => {
  const wrong: string[] = []
  for (const [address, asked] of Map.groupBy(
    outbox.filter(({ pk }) => pk.startsWith('NEW-LINKS#')),
    ({ pk }) => pk,
  )) {
    const times = asked.map(({ at }) => Date.parse(String(at))).toSorted((a, b) => a - b)
    for (const [index, at] of times.entries()) {
      if (index > 0 && at - times[index - 1]! < 15 * minute) wrong.push(`I27 ${address} was asked for twice within a quarter of an hour`)
      if (index > 2 && at - times[index - 3]! < 24 * 60 * minute) wrong.push(`I27 ${address} was asked for four times within a day`)
    }
  }
  for (const [by, named] of Map.groupBy(
    people.filter(({ registeredBy }) => registeredBy !== null),
    ({ registeredBy }) => registeredBy,
  )) {
    const namer = people.find(({ number }) => number === by)
    // A seat may be handed over whatever the letter says of colleagues; a hand-over that died
    // half-way has named its taker and mailed nobody.
    const mayHandOver = personChanges.some(({ is }) => is?.number === by && is.answer.status === 'registered') ? 1 : 0
    const most = Math.max(mayHandOver, namer?.kind === 'mailbox' ? 50 : 0, letter?.colleagues ?? 0)
    if (named.length > most) wrong.push(`I27 ${by} has named ${named.length} people and may name ${most}`)
  }
  return wrong
}
