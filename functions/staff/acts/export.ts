import * as v from 'valibot'
import { exportCampaign } from '../../export/export.ts'
import { act, refusal, unknownCampaign } from '../act.ts'
import { packed } from '../file-content.ts'
import { campaign } from '../order.ts'

export const exportFile = act({
  least: 'editor',
  mails: 'nobody',
  shape: v.strictObject({ campaign, kind: v.picklist(['participants', 'invoices']), format: v.picklist(['csv', 'xlsx']) }),
  async does(house, order) {
    const exported = await exportCampaign(house, order)
    if (exported.outcome === 'unknownCampaign') return unknownCampaign(order.campaign)
    if (exported.outcome === 'busy') return refusal(order.campaign, 'BUSY', 'Der kommer svar ind hele tiden. Prøv igen om et øjeblik.')
    const { outcome, name, bytes, at, rows, totals, needs } = exported
    return {
      outcome,
      file: { name, content: packed(bytes) },
      at,
      rows,
      totals,
      needs: needs?.map(({ session, registered, told }) => ({
        session: session.id,
        place: session.venue.name,
        date: session.date.long,
        registered,
        told,
      })),
    }
  },
})
