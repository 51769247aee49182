import type { Environment } from './environment.ts'

export interface Pool {
  invoke(event: unknown): Promise<unknown>
  close(): void
}

/**
 * A Lambda that grows with what is asked of it: a warm environment where one is free, else a new
 * one, and no more than so many at once.
 */
export function openPool(start: () => Promise<Environment>, atOnce: number): Pool {
  const all: Environment[] = []
  let warm: Environment[] = []
  let working = 0
  const waiting: (() => void)[] = []

  async function claim(): Promise<void> {
    if (working < atOnce) working++
    else await new Promise<void>(go => waiting.push(go))
  }

  function release(): void {
    const next = waiting.shift()
    if (next) next()
    else working--
  }

  async function startAnother(): Promise<Environment> {
    const environment = await start()
    all.push(environment)
    return environment
  }

  return {
    async invoke(event) {
      await claim()
      try {
        warm = warm.filter(environment => !environment.ended())
        const environment = warm.pop() ?? (await startAnother())
        try {
          return await environment.invoke(event)
        } finally {
          warm.push(environment)
        }
      } finally {
        release()
      }
    },
    close() {
      for (const environment of all) environment.stop()
    },
  }
}
