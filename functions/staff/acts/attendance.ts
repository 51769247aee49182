import * as v from 'valibot'
import type { Platform } from '../../platform/platform.ts'
import { act, unknownCampaign } from '../act.ts'
import { noteAttendance } from '../attendance.ts'
import { bytesOf } from '../file-content.ts'
import { campaign, count, file } from '../order.ts'

/** Who came, from a list, by their numbers (`came`), or all of them. */
export const attendance = act({
  least: 'editor',
  mails: 'nobody',
  shape: v.strictObject({ campaign, file: v.nullable(file), came: v.optional(v.array(count)) }),
  async does(house: Pick<Platform, 'table' | 'clock' | 'random' | 'files'>, order, by) {
    const list = order.file ? { name: order.file.name, bytes: await bytesOf(house, order.file.content) } : null
    const noted = await noteAttendance(house, { campaign: order.campaign, file: list, came: order.came ?? null, by })
    return noted.outcome === 'unknownCampaign' ? unknownCampaign(order.campaign) : noted
  },
})
