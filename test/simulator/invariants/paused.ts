import { clock, type Invariant } from './invariant.ts'

/**
 * F15: while staff have stopped the mailings, none that begins mails anybody. It may be written
 * that one has begun (`mailing/start.ts` looks afterwards), but nobody is claimed for it until
 * staff let it go on.
 */
export const paused: Invariant = (_, { together, then }) => {
  const changes = together.flat()
  const isStopped = (pk: string, at: number) => then(pk, 'campaign', at)?.paused === true
  return changes.flatMap(({ pk, sk, at, before, after }) => {
    const begins = sk.startsWith('step#') && after?.state === 'sending' && before?.state !== 'sending'
    // That it is off waits for nobody.
    if (!begins || after?.name === 'called-off' || !isStopped(pk, at - 1) || !isStopped(pk, at)) return []
    const goesOn = changes.find(change => change.pk === pk && change.sk === 'campaign' && change.at > at && change.after?.paused !== true)
    const claim = changes.find(
      change =>
        change.pk === `${pk}#M#${sk.slice('step#'.length)}` &&
        change.after?.state === 'claimed' &&
        change.at > at &&
        change.at < (goesOn?.at ?? Number.POSITIVE_INFINITY),
    )
    return claim ? [`F15 ${sk} began at ${clock(at)}, while the mailings were stopped, and mailed at ${clock(claim.at)}`] : []
  })
}
