let standing = Number.NaN

/**
 * Makes it that moment in this whole process, milliseconds since 1970, until it is told another.
 * Timers go by the real time.
 */
export function standAt(moment: number): void {
  if (Number.isNaN(standing)) takeOver()
  standing = moment
}

function takeOver(): void {
  const now = () => standing
  Date.now = now
  globalThis.Date = new Proxy(Date, {
    construct: (date, given, made) => Reflect.construct(date, given.length === 0 ? [now()] : given, made),
  })
}
