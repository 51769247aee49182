import { AsyncLocalStorage } from 'node:async_hooks'
import type { Agenda } from './agenda.ts'

/** One call of a door, from its event to its answer or its death. */
export interface Invocation {
  id: number
  door: string
  /** What it was about, for whoever reads the trace. */
  about: string
  /** Dead: nothing after the call it died in is ever run. */
  dead: boolean
  /** AWS calls that are under way; with none it is computing. */
  calls: number
  ended: boolean
  die(because: string): void
}

export type Ended<Answer> = { id: number } & (
  | { how: 'answered'; answer: Answer }
  | { how: 'threw'; error: unknown }
  | { how: 'died'; because: string }
)

/** In milliseconds of the world outside. */
const patience = 180_000

/**
 * Runs doors, knows which of them an AWS call belongs to, and lets the clock move only while all of
 * them wait.
 */
export function openInvocations(agenda: Agenda) {
  const current = new AsyncLocalStorage<Invocation>()
  const living = new Set<Invocation>()
  const deaths: string[] = []
  let held = 0
  let count = 0

  function invoke<Answer>(door: string, about: string, within: number, work: () => Promise<Answer>): Promise<Ended<Answer>> {
    return new Promise(resolve => {
      const invocation: Invocation = { id: ++count, door, about, dead: false, calls: 0, ended: false, die: because => die(because) }
      const { id } = invocation
      const end = (ended: Ended<Answer>) => {
        if (invocation.ended) return
        invocation.ended = true
        living.delete(invocation)
        resolve(ended)
      }
      const die = (because: string) => {
        invocation.dead = true
        deaths.push(because)
        end({ id, how: 'died', because })
      }
      living.add(invocation)
      agenda.plan(within, () => !invocation.ended && die('timeout'))
      current.run(invocation, work).then(
        answer => end({ id, how: 'answered', answer }),
        error => end({ id, how: 'threw', error }),
      )
    })
  }

  /** Until everybody who lives waits for a call: only then may time pass. */
  async function quiet(): Promise<void> {
    const began = performance.now()
    for (let round = 0; ; round++) {
      await new Promise<void>(resolve => setImmediate(resolve))
      const busy = [...living].find(({ calls }) => calls === 0)
      if (!busy && held === 0) return
      // Code that is read when it is first needed takes a busy machine its time.
      if (round > 100_000 && performance.now() - began > patience)
        throw new Error(`${busy?.door} (${busy?.about}) waits for something that is not of this world`)
    }
  }

  /** Time waits for this work too. */
  async function hold<Result>(work: Promise<Result>): Promise<Result> {
    held++
    try {
      return await work
    } finally {
      held--
    }
  }

  return { invoke, hold, quiet, deaths, current: () => current.getStore() }
}

export type Invocations = ReturnType<typeof openInvocations>
