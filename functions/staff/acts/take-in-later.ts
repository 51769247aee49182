import * as v from 'valibot'
import { loadCampaign } from '../../campaign/store.ts'
import type { Platform } from '../../platform/platform.ts'
import { later, minute } from '../../values/instant.ts'
import { act, refusal, unknownCampaign } from '../act.ts'
import { type ListQueue, type ListUnderWay, loadListUnderWay, putListUnderWay } from '../list-under-way.ts'
import { campaign, columns, count } from '../order.ts'

/** A list that is still under way after this long has stopped: another may come. */
const patience = 40 * minute

/**
 * Leaves a long list on the queue that was looked through before (dry run) and lies in the bucket.
 * The same one again, where it seems to stand still, sets it going again.
 */
export const takeInLater = act({
  least: 'editor',
  mails: 'nobody',
  shape: v.strictObject({
    campaign,
    list: v.strictObject({
      name: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
      kept: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
    columns,
    rows: count,
  }),
  async does(house: Pick<Platform, 'table' | 'clock'> & ListQueue, { campaign: id, list, columns: wishes, rows }, by) {
    const [known, before] = await Promise.all([loadCampaign(house, id), loadListUnderWay(house, id)])
    if (!known) return unknownCampaign(id)
    const now = house.clock.now()
    if (before && before.kept !== list.kept && isUnderWay(before) && now < later(before.asked, patience)) return somebodyImports(list.name)
    const wanted = Object.fromEntries(Object.entries(wishes).filter(([, heading]) => heading !== undefined))
    const asked = { asked: now, by, ...list, columns: wanted, rows, state: 'waiting' } as const
    if (!(await putListUnderWay(house, id, asked, before))) return somebodyImports(list.name)
    await house.lists.send({ campaign: id, asked: now })
    return { outcome: 'queued' as const }
  },
})

export const isUnderWay = ({ state }: Pick<ListUnderWay, 'state'>): boolean => state === 'waiting' || state === 'working'

const somebodyImports = (name: string) => refusal(name, 'SOMEBODY-IMPORTS', 'En anden indlæser modtagere lige nu. Prøv igen om lidt.')
