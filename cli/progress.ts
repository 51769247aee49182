const patience = 3_000

/** Says to whoever looks on, now and then, that a long order is still under way. */
export async function whileWaiting<Result>(what: string, work: Promise<Result>): Promise<Result> {
  if (!process.stderr.isTTY) return work
  const begun = Date.now()
  const saying = setInterval(() => {
    const seconds = Math.round((Date.now() - begun) / 1000)
    console.error(`… ${what}: ${seconds} sekunder. Afbryd ikke; sker det alligevel, så giv den samme kommando igen.`)
  }, patience)
  try {
    return await work
  } finally {
    clearInterval(saying)
  }
}
