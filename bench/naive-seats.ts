import { absent } from '../functions/platform/conditions.ts'
import type { Platform } from '../functions/platform/platform.ts'
import type { Key } from '../functions/platform/table.ts'
import type { Desk } from './crowd.ts'

/**
 * How seats are usually counted, as a control: look how many are taken, and if there is room write
 * one more. Between the two somebody else looks. What this oversells is how hard the rush is.
 */
export function naiveDesk({ table }: Pick<Platform, 'table'>, seats: number) {
  const counter: Key = { pk: 'NAIVE', sk: 'taken' }
  const registration = (number: number): Key => ({ pk: 'NAIVE#P', sk: String(number) })
  const desk: Desk<'seated' | 'full'> = async (number, fate) => {
    if (await table.get(registration(number), { consistent: true })) return 'seated'
    const { taken } = (await table.get<{ taken: number }>(counter, { consistent: true })) ?? { taken: 0 }
    if (taken >= seats) return 'full'
    await table.write({ put: { ...counter, taken: taken + 1 } })
    if (fate === 'dies') return null
    await table.write({ put: { ...registration(number) }, if: absent('pk') })
    return fate === 'lost' ? null : 'seated'
  }
  const registered = async () => (await table.query({ pk: 'NAIVE#P', consistent: true })).length
  return { desk, registered }
}
