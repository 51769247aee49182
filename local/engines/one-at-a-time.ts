/**
 * A lane: what is put in it runs in the order it came, each piece when the one before has ended,
 * well or badly.
 */
export function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve()
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}
