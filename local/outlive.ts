import { setInterval } from 'node:timers'

const lookEvery = 500

/**
 * Calls `then` once when the process with this id is gone, or when we have got another parent: a
 * house nobody started for long is nobody's.
 */
export function whenGone({ pid, parent }: { pid: number | null; parent: number | null }, then: () => void): void {
  const watch = setInterval(() => {
    const isOver = (pid !== null && !isAlive(pid)) || (parent !== null && process.ppid !== parent)
    if (!isOver) return
    clearInterval(watch)
    then()
  }, lookEvery)
  watch.unref()
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of somebody else is alive too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
