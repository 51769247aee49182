import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from './random.ts'

/**
 * Waits before another attempt (retry, exponential back-off): full jitter, from 10 ms doubling to
 * at most a second.
 */
export const backOff = (attempt: number, random: Random): Promise<void> => wait(Math.min(1000, 10 * 2 ** attempt) * random.fraction())
