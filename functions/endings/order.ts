import * as v from 'valibot'
import type { OtherDoor } from '../platform/other-door.ts'
import type { CampaignId } from '../values/ids.ts'
import type { EraseRefused } from './erase-early.ts'
import type { Erasure } from './erasures.ts'
import type { Forgotten } from './forget.ts'

/** What staff's doors have the door `retention` do, because nobody else may erase a person. */
export const EraseOrder = v.variant('order', [
  v.strictObject({ order: v.literal('forget'), address: v.string(), by: v.string() }),
  v.strictObject({ order: v.literal('erase'), campaign: v.string(), by: v.string() }),
  v.strictObject({ order: v.literal('round') }),
])
export type EraseOrder =
  | { order: 'forget'; address: string; by: string }
  | { order: 'erase'; campaign: CampaignId; by: string }
  | { order: 'round' }

export type EraseAnswer =
  | { outcome: 'forgotten'; forgotten: Forgotten }
  | { outcome: 'erased'; erased: Erasure[] }
  | { outcome: 'refused'; because: EraseRefused }

/** Port: the door that erases. */
export interface Eraser {
  eraser: OtherDoor<EraseOrder, EraseAnswer>
}
