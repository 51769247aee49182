import type { Invariant } from './invariant.ts'

const minute = 60_000

/**
 * I27: however often a form is sent, an address gets a link once in a quarter of an hour and three
 * times a day. How many a link names is held by its chain (`chains.ts`). Whoever is forgotten takes
 * the count along: from then on nobody has the address.
 */
export const caps: Invariant = ({ visits }, { changes }) => {
  const begunAnew = changes.filter(({ pk, sk, after }) => pk.startsWith('NEW-LINKS#') && sk === 'asked' && !after)
  const wrong: string[] = []
  // Staff may send a link as often as somebody phones.
  const forms = new Set(visits.map(({ by }) => by))
  for (const [address, asked] of Map.groupBy(
    changes.flatMap(({ pk, by, before, after }) =>
      pk.startsWith('NEW-LINKS#') && forms.has(by) && after?.type === 'outbox' && !before ? [after] : [],
    ),
    ({ pk }) => pk,
  )) {
    const times = asked.map(({ at }) => Date.parse(String(at))).toSorted((a, b) => a - b)
    for (const [index, at] of times.entries()) {
      const isOneCount = (from: number) => !begunAnew.some(change => change.pk === address && change.at > from && change.at <= at)
      if (index > 0 && isOneCount(times[index - 1]!) && at - times[index - 1]! < 15 * minute)
        wrong.push(`I27 ${address} was asked for twice within a quarter of an hour`)
      if (index > 2 && isOneCount(times[index - 3]!) && at - times[index - 3]! < 24 * 60 * minute)
        wrong.push(`I27 ${address} was asked for four times within a day`)
    }
  }
  return wrong
}
