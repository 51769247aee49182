import { stepAsRead, stepKey } from '../campaign/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { isTimetables, type Step } from '../letter/step.ts'
import { absent, all } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { localDay } from '../values/local-day.ts'

/**
 * Where each day has its own mails, staff know them by the day. Steps an older version planned do
 * not say it, and would be called by a number: they learn it once, by the sweep (backfill).
 */
export async function nameDays({ table }: Pick<Platform, 'table'>, letter: FrozenLetter, steps: readonly Step[]): Promise<void> {
  const places = [...letter.sessions, ...(letter.gone ?? [])]
  for (const step of steps) {
    const { name, run, forDay, sessions = [] } = step
    const place = places.find(({ id }) => sessions.includes(id))
    if (!place || forDay || !isTimetables(name)) continue
    await table.write({
      update: stepKey(letter.campaign, name, run),
      set: { forDay: localDay(place.starts) } satisfies Pick<Step, 'forDay'>,
      if: all(stepAsRead(step), absent('forDay')),
    })
  }
}
