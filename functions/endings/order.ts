import * as v from 'valibot'
import type { OtherDoor } from '../platform/other-door.ts'
import type { CampaignId } from '../values/ids.ts'
import type { CountedDue } from './counted-plan.ts'
import type { EraseRefused } from './erase-early.ts'
import type { Erasure } from './erasures.ts'
import type { ForgetRefused, Forgotten } from './forget.ts'

/** What staff's doors have the door `retention` do, because nobody else may erase a person. */
export const EraseOrder = v.variant('order', [
  v.strictObject({ order: v.literal('forget'), address: v.string(), by: v.string() }),
  v.strictObject({ order: v.literal('erase'), campaign: v.string(), by: v.string() }),
  v.strictObject({ order: v.literal('round') }),
  // These two only tell what would go: nobody else may read every key there is.
  v.strictObject({ order: v.literal('wouldForget'), address: v.string() }),
  v.strictObject({ order: v.literal('look'), campaign: v.nullable(v.string()) }),
])
export type EraseOrder =
  | { order: 'forget'; address: string; by: string }
  | { order: 'erase'; campaign: CampaignId; by: string }
  | { order: 'round' }
  | { order: 'wouldForget'; address: string }
  | { order: 'look'; campaign: CampaignId | null }

export type EraseAnswer =
  | { outcome: 'forgotten'; forgotten: Forgotten }
  | { outcome: 'erased'; erased: Erasure[] }
  | { outcome: 'looked'; due: CountedDue[] }
  | { outcome: 'refused'; because: EraseRefused }
  | { outcome: ForgetRefused }

/** Port: the door that erases. */
export interface Eraser {
  eraser: OtherDoor<EraseOrder, EraseAnswer>
}
