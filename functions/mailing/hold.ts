import { type Step, stepRun } from '../campaign/step.ts'
import { type Campaign, loadLetter, stepKey } from '../campaign/store.ts'
import { staffNotices } from '../outbox/staff-notice.ts'
import type { Clock } from '../platform/clock.ts'
import { all, is } from '../platform/conditions.ts'
import type { Table } from '../platform/table.ts'

/** A step whose moment has passed is not sent late: it is held, and staff are told in the same transaction. */
export async function hold({ table, clock }: { table: Table; clock: Clock }, { id }: Pick<Campaign, 'id'>, step: Step): Promise<void> {
  const letter = await loadLetter({ table }, id, { consistent: true })
  const run = stepRun(step.name, step.run)
  await table.commit([
    {
      update: stepKey(id, step.name, step.run),
      set: { state: 'held' },
      if: all(is('version', step.version), is('state', step.state)),
    },
    ...(letter
      ? staffNotices(letter, `heldStep#${run}#${step.version}`, { what: 'heldStep', step: step.name, due: step.at }, clock.now())
      : []),
  ])
}
