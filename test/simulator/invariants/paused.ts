import { clock, type Invariant } from './invariant.ts'

/** F15: while staff have stopped the mailings none begins. */
export const paused: Invariant = (_, { together, then }) =>
  together.flatMap(commit =>
    commit.flatMap(({ pk, sk, at, before, after }) => {
      const begins = sk.startsWith('step#') && after?.state === 'sending' && before?.state !== 'sending'
      if (!begins || then(pk, 'campaign', at - 1)?.paused !== true || then(pk, 'campaign', at)?.paused !== true) return []
      return [`F15 ${sk} began at ${clock(at)}, while the mailings were stopped`]
    }),
  )
