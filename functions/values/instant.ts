/**
 * A moment in UTC as ISO 8601, always `2026-04-15T21:59:59.000Z`: same length, so texts compare as
 * times do.
 */
export type Instant = string & { readonly __brand: 'Instant' }

export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute

/** @throws RangeError when the text or number is no moment. */
export const instant = (from: string | number | Date): Instant => new Date(from).toISOString() as Instant

export const isInstant = (text: string): boolean => !Number.isNaN(Date.parse(text)) && /Z$|[+-]\d\d:\d\d$/.test(text)

export const epoch = (at: Instant): number => Date.parse(at)

/**
 * Moves by elapsed time (milliseconds). Never for "a week before": that is calendar arithmetic, see
 * `schedule/`.
 */
export const later = (at: Instant, milliseconds: number): Instant => instant(epoch(at) + milliseconds)

const inTime = (a: Instant, b: Instant) => epoch(a) - epoch(b)

/** Of at least one. */
export const earliest = (...moments: Instant[]): Instant => moments.toSorted(inTime)[0]!

/** Of at least one. */
export const latest = (...moments: Instant[]): Instant => moments.toSorted(inTime).at(-1)!

/**
 * When DynamoDB may sweep a row away (TTL): whole seconds, for it may ignore anything else. A broom
 * only: no limit may depend on it.
 */
export const expiresAt = (at: Instant): number => Math.ceil(epoch(at) / second)
