import { createHash } from 'node:crypto'

const longest = 64

/**
 * What an alarm clock is called at EventBridge Scheduler, which takes 64 signs. A longer name keeps
 * its beginning, and its end becomes a hash of the whole: two names stay two, and the same name is
 * always shortened to the same.
 */
export function scheduleName(name: string): string {
  if (name.length <= longest) return name
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 20)
  return `${name.slice(0, longest - digest.length - 1)}-${digest}`
}
