import * as v from 'valibot'
import { loadCampaign } from '../../campaign/store.ts'
import { journal } from '../../journal/journal.ts'
import type { Platform } from '../../platform/platform.ts'
import { fingerprintFrom } from '../../rehearsing/fingerprint.ts'
import { putLookedThrough } from '../../rehearsing/store.ts'
import { act, refusal, unknownCampaign } from '../act.ts'
import { campaign } from '../order.ts'

const print = v.pipe(
  v.string(),
  v.check(text => fingerprintFrom(text) !== undefined, 'the fingerprint of a rehearsal'),
)

/** Somebody says that they have looked a rehearsal through, and of what it was. */
export const lookThrough = act({
  least: 'editor',
  mails: 'nobody',
  shape: v.strictObject({ campaign, fingerprint: print }),
  async does(house: Pick<Platform, 'table' | 'clock' | 'random'>, { campaign: id, fingerprint }, by) {
    const known = await loadCampaign(house, id)
    if (!known) return unknownCampaign(id)
    if (known.state !== 'draft') return refusal(id, 'ALREADY-LAUNCHED', 'Brevet er sendt ud, så der er ikke noget at prøvekøre.')
    const at = house.clock.now()
    await house.table.commit([
      putLookedThrough(id, { at, by, fingerprint }),
      journal(id, { at, actor: by, what: 'rehearsed', number: 0, after: { fingerprint } }, house.random.id()),
    ])
    return { outcome: 'lookedThrough' as const }
  },
})
