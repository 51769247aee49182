export type Tally = ReturnType<typeof openTally>

/** A line for everything that was looked at, as it is known. */
export function openTally(say: (line: string) => void = console.log) {
  const begun = Date.now()
  let passed = 0
  let failed = 0

  function note(what: string, problem?: string): void {
    const at = `${String(Math.round((Date.now() - begun) / 1000)).padStart(4)} s`
    if (problem === undefined) passed++
    else failed++
    say(problem === undefined ? `${at}  ${what}` : `${at}  FAILED: ${what}\n        ${problem.replaceAll('\n', '\n        ')}`)
  }

  return {
    note,

    /** False when it failed; what it throws is what is wrong. */
    async holds(what: string, look: () => unknown): Promise<boolean> {
      try {
        await look()
        note(what)
        return true
      } catch (error) {
        note(what, error instanceof Error ? error.message : String(error))
        return false
      }
    },

    failed: () => failed,
    sum: () => `${passed} passed, ${failed} failed`,
  }
}
