/**
 * What will happen and when: the run's only clock. Of two things at one moment the one that was
 * planned first comes first.
 */
export interface Agenda {
  /** Milliseconds since 1970. */
  now(): number
  plan(inMilliseconds: number, happening: () => void): void
  sleep(milliseconds: number): Promise<void>
  /**
   * Lets the next thing happen, if it is due by then; the clock is then its time. False when there
   * is none.
   */
  step(until: number): boolean
  /** Moves the clock forward over a time in which nothing happens. */
  skipTo(time: number): void
}

interface Entry {
  at: number
  turn: number
  happening: () => void
}

const before = (a: Entry, b: Entry) => a.at < b.at || (a.at === b.at && a.turn < b.turn)

export function openAgenda(start: number): Agenda {
  let now = start
  let turns = 0
  const heap: Entry[] = []

  function plan(milliseconds: number, happening: () => void): void {
    const entry = { at: now + Math.max(0, milliseconds), turn: turns++, happening }
    let place = heap.length
    heap.push(entry)
    for (let up = (place - 1) >> 1; place > 0 && before(entry, heap[up]!); up = (place - 1) >> 1) {
      heap[place] = heap[up]!
      place = up
    }
    heap[place] = entry
  }

  function takeFirst(): Entry {
    const first = heap[0]!
    const last = heap.pop()!
    if (heap.length === 0) return first
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++
      if (!before(heap[child]!, last)) break
      heap[place] = heap[child]!
      place = child
    }
    heap[place] = last
    return first
  }

  return {
    now: () => now,
    plan,
    sleep: milliseconds => new Promise(resolve => plan(milliseconds, resolve)),
    step(until) {
      if (heap.length === 0 || heap[0]!.at > until) return false
      const { at, happening } = takeFirst()
      now = at
      happening()
      return true
    },
    skipTo(time) {
      now = Math.max(now, time)
    },
  }
}
